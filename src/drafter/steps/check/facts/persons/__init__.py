"""Who is who: names, titles, kin, companions, colleagues, he and she."""
