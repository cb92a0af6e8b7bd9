"""Grammar and spelling: three engines behind one port, each in a child process of its own."""
