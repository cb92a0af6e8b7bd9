<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en_GB">
    <context>
        <name>drafter</name>
        <message>
            <source>Letter to the customer</source>
            <translation>致客戶的信件</translation>
        </message>
        <message>
            <source>Pick a template on the right (Alt+3, Enter), type / for a paragraph of the library, or write.</source>
            <translation>請在右方選用範本（Alt+3，然後按 Enter），輸入 / 插入範本庫段落，或直接撰寫。</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>個案</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事實</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>關注事項</translation>
        </message>
        <message>
            <source>History</source>
            <translation>紀錄</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>補償方案</translation>
        </message>
        <message>
            <source>Checking …</source>
            <translation>檢查中…</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>檢查結果</translation>
        </message>
        <message>
            <source>Findings ({count})</source>
            <translation>檢查結果（{count}）</translation>
        </message>
        <message>
            <source>Open a case and write: what the checks find is listed here.</source>
            <translation>開啟個案並動筆後，檢查所得會列於此處。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>沒有發現問題</translation>
        </message>
        <message>
            <source>The whole letter is checked once it has a closing, or with F7.</source>
            <translation>信件寫上結語後會作全文檢查，亦可隨時按 F7。</translation>
        </message>
        <message>
            <source>error</source>
            <translation>錯誤</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>建議</translation>
        </message>
        <message>
            <source>stops the letter</source>
            <translation>未改正不能發信</translation>
        </message>
        <message>
            <source>right, with a reason</source>
            <translation>已說明理由，保留</translation>
        </message>
        <message>
            <source>(delete these words)</source>
            <translation>（刪去這些字）</translation>
        </message>
        <message>
            <source>Right, because …</source>
            <translation>保留原文，原因是…</translation>
        </message>
        <message>
            <source>Silence this in this letter</source>
            <translation>在本信忽略此項</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>尋找</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>取代為</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一個</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>取代</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>not in this letter</source>
            <translation>本信中沒有</translation>
        </message>
        <message>
            <source>{count} replaced</source>
            <translation>已取代 {count} 處</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>尋找及取代</translation>
        </message>
        <message>
            <source>Add the selected words</source>
            <translation>加入所選字句</translation>
        </message>
        <message>
            <source>Join with the next</source>
            <translation>與下一項合併</translation>
        </message>
        <message>
            <source>Not a concern</source>
            <translation>不是關注事項</translation>
        </message>
        <message>
            <source>Select the customer's words first, in their letter above.</source>
            <translation>請先在上方的客戶來函中選取字句。</translation>
        </message>
        <message>
            <source>What is owed, refunded and offered is worked out here once a case is open.</source>
            <translation>開啟個案後，應付、退還及額外提供的款項會在此計算。</translation>
        </message>
        <message>
            <source>Open a case: the letters that fit it are suggested here, each with its reason.</source>
            <translation>開啟個案後，適用的信件會在此列出，並附上理由。</translation>
        </message>
        <message>
            <source>Silence it for me</source>
            <translation>為我忽略</translation>
        </message>
        <message>
            <source>Silence it for the team</source>
            <translation>為團隊忽略</translation>
        </message>
        <message>
            <source>Silenced remarks</source>
            <translation>已忽略的提示</translation>
        </message>
        <message>
            <source>Silenced remarks …</source>
            <translation>已忽略的提示…</translation>
        </message>
        <message>
            <source>Nothing is silenced. A remark is silenced from its menu in the list of findings.</source>
            <translation>沒有已忽略的提示。可在檢查結果清單中，經提示的選單將其忽略。</translation>
        </message>
        <message>
            <source>Hear it again</source>
            <translation>恢復提示</translation>
        </message>
        <message>
            <source>in this letter</source>
            <translation>只限本信</translation>
        </message>
        <message>
            <source>for me</source>
            <translation>為我</translation>
        </message>
        <message>
            <source>for the team</source>
            <translation>為團隊</translation>
        </message>
        <message>
            <source>Silence this rule in this letter</source>
            <translation>在本信忽略此規則</translation>
        </message>
        <message>
            <source>These words have changed since they were checked; they are being checked again.</source>
            <translation>這些字句在檢查後已有改動，現正重新檢查。</translation>
        </message>
        <message>
            <source>Take the reason back</source>
            <translation>收回理由</translation>
        </message>
        <message>
            <source>These words are a concern already.</source>
            <translation>這些字句已列為關注事項。</translation>
        </message>
        <message>
            <source>Take the decision back</source>
            <translation>收回決定</translation>
        </message>
        <message>
            <source>No finding here. F7 goes to the next.</source>
            <translation>此處沒有檢查結果。按 F7 前往下一項。</translation>
        </message>
        <message>
            <source>There is no fix {number}; this finding has {count}.</source>
            <translation>沒有第 {number} 個修正；此項只有 {count} 個。</translation>
        </message>
        <message>
            <source>Suggested templates</source>
            <translation>建議範本</translation>
        </message>
        <message>
            <source>No template fits this case</source>
            <translation>沒有適用於本個案的範本</translation>
        </message>
        <message>
            <source>Search the library with Ctrl+Shift+I, or write the letter yourself.</source>
            <translation>按 Ctrl+Shift+I 搜尋範本庫，或自行撰寫。</translation>
        </message>
        <message>
            <source>fits well</source>
            <translation>十分適合</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>適合</translation>
        </message>
        <message>
            <source>may fit</source>
            <translation>或可採用</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>未能確定</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>使用中</translation>
        </message>
        <message>
            <source>Asks you for {count} more</source>
            <translation>尚需你提供 {count} 項資料</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>採用</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>預覽</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>全部不合用</translation>
        </message>
        <message>
            <source>Choose a route first</source>
            <translation>請先選擇處理途徑</translation>
        </message>
        <message>
            <source>Route to {who}</source>
            <translation>轉交{who}</translation>
        </message>
        <message>
            <source>This case needs special handling. Templates are offered once you have chosen who handles it.</source>
            <translation>本個案需要特別處理。選定由誰跟進後，才會提供範本。</translation>
        </message>
        <message>
            <source>The customer's letter</source>
            <translation>客戶來函</translation>
        </message>
        <message>
            <source>The customer wrote</source>
            <translation>客戶來函內容</translation>
        </message>
        <message>
            <source>We wrote</source>
            <translation>我們的回覆</translation>
        </message>
        <message>
            <source>No case is open. Pick one in Cases (F2), or press Ctrl+Alt+Down for the most urgent.</source>
            <translation>尚未開啟個案。請在「個案」（F2）中選擇，或按 Ctrl+Alt+Down 開啟最緊急的一宗。</translation>
        </message>
        <message>
            <source>No case open</source>
            <translation>尚未開啟個案</translation>
        </message>
        <message>
            <source>received {date}</source>
            <translation>收件日期：{date}</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚未得知</translation>
        </message>
        <message>
            <source>from "{words}" – not confirmed</source>
            <translation>摘自「{words}」，尚未確認</translation>
        </message>
        <message>
            <source>more than one was read; this one: "{words}"</source>
            <translation>讀到多於一個；此為「{words}」</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>尚未確認</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>由{who}確認</translation>
        </message>
        <message>
            <source>Confirm {name}</source>
            <translation>確認{name}</translation>
        </message>
        <message>
            <source>Confirm all as read</source>
            <translation>按來函全部確認</translation>
        </message>
        <message>
            <source>Drop {name}</source>
            <translation>捨棄{name}</translation>
        </message>
        <message>
            <source>"{value}" cannot be read as {name}. Try for example {example}.</source>
            <translation>無法把「{value}」讀作{name}。請參考寫法：{example}。</translation>
        </message>
        <message>
            <source>complaint</source>
            <translation>投訴</translation>
        </message>
        <message>
            <source>request</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>question</source>
            <translation>查詢</translation>
        </message>
        <message>
            <source>mentioned</source>
            <translation>已提及</translation>
        </message>
        <message>
            <source>not mentioned?</source>
            <translation>未有提及？</translation>
        </message>
        <message>
            <source>{kind} – not mentioned: “{part}”</source>
            <translation>{kind}；未有提及：「{part}」</translation>
        </message>
        <message>
            <source>perhaps a complaint</source>
            <translation>或許也是投訴</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答覆</translation>
        </message>
        <message>
            <source>Acknowledged</source>
            <translation>已表示知悉</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>不予回應</translation>
        </message>
        <message>
            <source>Leave it …</source>
            <translation>不予回應…</translation>
        </message>
        <message>
            <source>Why does the letter leave this unanswered? The reason is kept with the letter.</source>
            <translation>信中為何不回應此項？原因會連同信件一併保存。</translation>
        </message>
        <message>
            <source>No separate concern found</source>
            <translation>未發現個別關注事項</translation>
        </message>
        <message>
            <source>Read the customer's letter: what they complain of, ask for or ask is listed here.</source>
            <translation>請細閱客戶來函：對方投訴、要求及查詢的事項會列於此處。</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>暫無紀錄</translation>
        </message>
        <message>
            <source>Finished letters, notes, calls and requests to stations are listed here.</source>
            <translation>已定稿的信件、備註、通話及向各站查詢的紀錄會列於此處。</translation>
        </message>
        <message>
            <source>Letter {number}</source>
            <translation>第 {number} 封信</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>已定稿</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已寄出</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>Asked of {who}</source>
            <translation>已向{who}查詢</translation>
        </message>
        <message>
            <source>Linked to {reference}</source>
            <translation>與 {reference} 關聯</translation>
        </message>
        <message>
            <source>Not a promise</source>
            <translation>不是承諾</translation>
        </message>
        <message>
            <source>not kept as a promise</source>
            <translation>不作承諾處理</translation>
        </message>
        <message>
            <source>Another window changed this case meanwhile. Its facts stand; yours are kept among the earlier versions.</source>
            <translation>另一視窗剛改動了本個案，並以其事實為準；你的版本已保存於較早版本之中。</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承諾</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>未定日期</translation>
        </message>
        <message>
            <source>nobody named</source>
            <translation>未有指明負責人</translation>
        </message>
        <message>
            <source>Nothing is owed by law and no goodwill is called for, as far as the facts go.</source>
            <translation>就目前事實而言，依法毋須賠償，亦毋須作善意補償。</translation>
        </message>
        <message>
            <source>Owed by law – {regime}</source>
            <translation>依法應付：{regime}</translation>
        </message>
        <message>
            <source>Owed by law if confirmed – {regime}</source>
            <translation>確認後依法應付：{regime}</translation>
        </message>
        <message>
            <source>Only one of {regimes} is paid</source>
            <translation>{regimes} 只可擇一支付</translation>
        </message>
        <message>
            <source>Not owed – {regime}</source>
            <translation>毋須支付：{regime}</translation>
        </message>
        <message>
            <source>Refund – {what}</source>
            <translation>退款：{what}</translation>
        </message>
        <message>
            <source>Supplier's share – {who}</source>
            <translation>供應商分擔：{who}</translation>
        </message>
        <message>
            <source>Needs a fact: {why}</source>
            <translation>尚欠一項事實：{why}</translation>
        </message>
        <message>
            <source>In all {whole}; {each} for each passenger.</source>
            <translation>合共 {whole}；每名乘客 {each}。</translation>
        </message>
        <message>
            <source>Asked for: {asked}. Offered: {offered}.</source>
            <translation>要求：{asked}。提供：{offered}。</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>沒有</translation>
        </message>
        <message>
            <source>{what} by {date} ({source})</source>
            <translation>{date} 前{what}（{source}）</translation>
        </message>
        <message>
            <source>typical {amount}</source>
            <translation>一般為 {amount}</translation>
        </message>
        <message>
            <source>Goodwill within the band</source>
            <translation>範圍內的善意補償</translation>
        </message>
        <message>
            <source>From {low} to {high}; now {value}</source>
            <translation>由 {low} 至 {high}；現為 {value}</translation>
        </message>
        <message>
            <source>Goodwill, worth in cash</source>
            <translation>善意補償（折算現金）</translation>
        </message>
        <message>
            <source>Form of goodwill</source>
            <translation>善意補償的形式</translation>
        </message>
        <message>
            <source>No goodwill</source>
            <translation>不作善意補償</translation>
        </message>
        <message>
            <source>Outside the band: give a reason and the name of who signs.</source>
            <translation>超出範圍：請填寫理由及批核人姓名。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Signed by (self-declared)</source>
            <translation>批核人（自行填報）</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>禮券</translation>
        </message>
        <message>
            <source>Miles</source>
            <translation>里數</translation>
        </message>
        <message>
            <source>Bank transfer</source>
            <translation>銀行轉帳</translation>
        </message>
        <message>
            <source>In kind</source>
            <translation>實物或服務</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>信件語言</translation>
        </message>
        <message>
            <source>English (UK)</source>
            <translation>英文（英國）</translation>
        </message>
        <message>
            <source>English (US)</source>
            <translation>英文（美國）</translation>
        </message>
        <message>
            <source>Chinese (Hong Kong)</source>
            <translation>中文（香港）</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} 字</translation>
        </message>
        <message>
            <source>{count} characters</source>
            <translation>{count} 個字</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>已於 {time} 儲存</translation>
        </message>
        <message>
            <source>Letter {number} is taken back: it stays on file and the case is open again.</source>
            <translation>第 {number} 封信已收回：信件仍然存檔，個案重新處理。</translation>
        </message>
        <message>
            <source>Letter {number} can no longer be taken back: five minutes have passed, or it has gone out. Write to the customer again instead.</source>
            <translation>第 {number} 封信已不能收回：已過五分鐘，或信件已經寄出。請另外致函客人。</translation>
        </message>
        <message>
            <source>Finished as letter {number}</source>
            <translation>已定稿為第 {number} 封信</translation>
        </message>
        <message>
            <source>Finish letter</source>
            <translation>信件定稿</translation>
        </message>
        <message>
            <source>Next finding</source>
            <translation>下一項檢查結果</translation>
        </message>
        <message>
            <source>Previous finding</source>
            <translation>上一項檢查結果</translation>
        </message>
        <message>
            <source>Show fixes</source>
            <translation>顯示修正建議</translation>
        </message>
        <message>
            <source>Apply fix {number}</source>
            <translation>採用第 {number} 項修正</translation>
        </message>
        <message>
            <source>Insert from the library</source>
            <translation>從範本庫插入</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>粗體</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜體</translation>
        </message>
        <message>
            <source>Bullet list</source>
            <translation>項目符號</translation>
        </message>
        <message>
            <source>Plain paragraph</source>
            <translation>一般段落</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>儲存草稿</translation>
        </message>
        <message>
            <source>Copy the finished letter</source>
            <translation>複製已定稿的信件</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>列印</translation>
        </message>
        <message>
            <source>Export as {kind}</source>
            <translation>匯出為 {kind}</translation>
        </message>
        <message>
            <source>Export letter</source>
            <translation>匯出信件</translation>
        </message>
        <message>
            <source>Written to {path}</source>
            <translation>已寫入 {path}</translation>
        </message>
        <message>
            <source>The letter is not finished: select the words you want and copy those, or finish it first (Ctrl+Enter).</source>
            <translation>信件尚未定稿：請選取所需字句再複製，或先行定稿（Ctrl+Enter）。</translation>
        </message>
        <message>
            <source>The letter is on the clipboard.</source>
            <translation>信件已複製到剪貼簿。</translation>
        </message>
        <message>
            <source>Go to the customer's letter</source>
            <translation>前往客戶來函</translation>
        </message>
        <message>
            <source>Go to the letter</source>
            <translation>前往信件</translation>
        </message>
        <message>
            <source>Go to suggestions</source>
            <translation>前往建議範本</translation>
        </message>
        <message>
            <source>Go to the award</source>
            <translation>前往補償方案</translation>
        </message>
        <message>
            <source>Go to findings</source>
            <translation>前往檢查結果</translation>
        </message>
        <message>
            <source>Go to facts</source>
            <translation>前往事實</translation>
        </message>
        <message>
            <source>Go to concerns</source>
            <translation>前往關注事項</translation>
        </message>
        <message>
            <source>Use another template?</source>
            <translation>改用另一範本？</translation>
        </message>
        <message>
            <source>This replaces the letter you have written. The present text stays among the earlier versions of this draft. Go on?</source>
            <translation>這會取代你已撰寫的信件。現有文字會保存於本草稿的較早版本之中。是否繼續？</translation>
        </message>
        <message>
            <source>The letter needs you</source>
            <translation>信件需要你補充資料</translation>
        </message>
        <message>
            <source>Put in</source>
            <translation>填入</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>for example {example}</source>
            <translation>例如 {example}</translation>
        </message>
        <message>
            <source>This cannot be read as the kind of value the letter needs. For example: {example}</source>
            <translation>內容與信件所需的資料類別不符。例如：{example}</translation>
        </message>
        <message>
            <source>From the library</source>
            <translation>從範本庫選取</translation>
        </message>
        <message>
            <source>Find a letter or a paragraph …</source>
            <translation>尋找信件或段落…</translation>
        </message>
        <message>
            <source>Nothing in the library has all these words. Try fewer.</source>
            <translation>範本庫中沒有同時包含這些字詞的內容。請減少字詞再試。</translation>
        </message>
        <message>
            <source>letter</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>paragraph</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Finish the letter</source>
            <translation>信件定稿</translation>
        </message>
        <message>
            <source>What stops the letter</source>
            <translation>尚待解決的事項</translation>
        </message>
        <message>
            <source>{count} to settle before this letter can go</source>
            <translation>發信前尚有 {count} 項須解決</translation>
        </message>
        <message>
            <source>Nothing stops this letter. It will be numbered and frozen.</source>
            <translation>信件沒有待解決的事項，可編號定稿。</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備就緒</translation>
        </message>
        <message>
            <source>Every check has passed, or has a reason beside it.</source>
            <translation>所有檢查均已通過，或已附上理由。</translation>
        </message>
        <message>
            <source>Kept although flagged: {what}</source>
            <translation>經提示後仍予保留：{what}</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>前往該處</translation>
        </message>
        <message>
            <source>Finish  Ctrl+Enter</source>
            <translation>定稿  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Back to the letter</source>
            <translation>返回信件</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>須修改</translation>
        </message>
        <message>
            <source>edit, or give a reason</source>
            <translation>須修改或說明理由</translation>
        </message>
        <message>
            <source>needs a reason and a signature</source>
            <translation>須說明理由並經批核</translation>
        </message>
        <message>
            <source>choose a route</source>
            <translation>須選擇處理途徑</translation>
        </message>
        <message>
            <source>Search cases …  Ctrl+K</source>
            <translation>搜尋個案…  Ctrl+K</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>常用篩選</translation>
        </message>
        <message>
            <source>Import …</source>
            <translation>匯入…</translation>
        </message>
        <message>
            <source>Complaints (*.eml *.txt *.json *.mbox *.msg *.docx *.pdf *.csv *.xlsx);;All files (*)</source>
            <translation>投訴檔案 (*.eml *.txt *.json *.mbox *.msg *.docx *.pdf *.csv *.xlsx);;所有檔案 (*)</translation>
        </message>
        <message>
            <source>Load the sample cases</source>
            <translation>載入示範個案</translation>
        </message>
        <message>
            <source>No case here. Import the post (Ctrl+O), drop files on this window, or load the sample cases to look around.</source>
            <translation>此處沒有個案。請匯入來函（Ctrl+O）、把檔案拖放到此視窗，或載入示範個案試用。</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, a reference, a name or a flight.</source>
            <translation>找不到結果。請減少字詞，或改用檔號、姓名或航班編號。</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>限期</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>檔號</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客戶</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件日期</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>類別</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>特別標示</translation>
        </message>
        <message>
            <source>State</source>
            <translation>狀態</translation>
        </message>
        <message>
            <source>All open</source>
            <translation>所有未完個案</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的個案</translation>
        </message>
        <message>
            <source>My office</source>
            <translation>本辦事處</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Flagged</source>
            <translation>有特別標示</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候回覆</translation>
        </message>
        <message>
            <source>Comebacks</source>
            <translation>再次來函</translation>
        </message>
        <message>
            <source>Promises due</source>
            <translation>承諾到期</translation>
        </message>
        <message>
            <source>Payments due</source>
            <translation>付款到期</translation>
        </message>
        <message>
            <source>Call-backs due</source>
            <translation>須回電</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>所有個案</translation>
        </message>
        <message>
            <source>{days} days overdue</source>
            <translation>逾期 {days} 日</translation>
        </message>
        <message>
            <source>1 day overdue</source>
            <translation>逾期 1 日</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>due tomorrow</source>
            <translation>明日到期</translation>
        </message>
        <message>
            <source>due in {days} days</source>
            <translation>{days} 日後到期</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新個案</translation>
        </message>
        <message>
            <source>open</source>
            <translation>處理中</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等候中</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已回覆</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已結案</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>檔案(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Case</source>
            <translation>個案(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Letter</source>
            <translation>信件(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Writing</source>
            <translation>撰寫(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>檢視(&amp;V)</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>佈景主題</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>說明(&amp;H)</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟隨系統</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>淺色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>下一個個案</translation>
        </message>
        <message>
            <source>Remove the sample cases</source>
            <translation>移除示範個案</translation>
        </message>
        <message>
            <source>This removes every sample case with its drafts and letters. Your own cases stay. Go on?</source>
            <translation>這會移除所有示範個案及其草稿和信件，你自己的個案不受影響。是否繼續？</translation>
        </message>
        <message>
            <source>{count} sample cases removed.</source>
            <translation>已移除 {count} 個示範個案。</translation>
        </message>
        <message>
            <source>Settings …</source>
            <translation>設定…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>All commands …</source>
            <translation>所有指令…</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>你想做甚麼？</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>About drafter</source>
            <translation>關於 drafter</translation>
        </message>
        <message>
            <source>drafter answers customers' complaints: templates, compensation, grammar and tone, and a local case store. Nothing leaves this machine. Free software under the GNU General Public License, version 3 or later.</source>
            <translation>drafter 用於回覆客戶投訴：提供範本、計算補償、檢查文法與語氣，並把個案保存於本機。所有資料均不會離開此電腦。本程式為自由軟件，按 GNU 通用公共授權條款第 3 版或更新版本發放。</translation>
        </message>
        <message>
            <source>The library is still being read; the case opens in a moment.</source>
            <translation>範本庫仍在讀取中，個案稍後便會開啟。</translation>
        </message>
        <message>
            <source>{filed} filed, {known} known already, {refused} refused.</source>
            <translation>已存檔 {filed} 宗，{known} 宗早已存檔，{refused} 宗未能接收。</translation>
        </message>
        <message>
            <source>{filed} filed, {known} known already, {refused} refused: {first}</source>
            <translation>已存檔 {filed} 宗，{known} 宗早已存檔，{refused} 宗未能接收：{first}</translation>
        </message>
        <message>
            <source>{count} rule or template files cannot be used: {first}</source>
            <translation>有 {count} 個規則或範本檔案不能使用：{first}</translation>
        </message>
        <message>
            <source>Filing {number} …</source>
            <translation>正在存檔第 {number} 宗…</translation>
        </message>
        <message>
            <source>{who} saved this case meanwhile. Their text stands; yours is kept among the earlier versions.</source>
            <translation>{who}剛儲存了本個案，並以其文字為準；你的版本已保存於較早版本之中。</translation>
        </message>
        <message>
            <source>Letter {number} is finished and filed.</source>
            <translation>第 {number} 封信已定稿並存檔。</translation>
        </message>
        <message>
            <source>The template cannot be used: {where}: {what}</source>
            <translation>此範本不能使用：{where}：{what}</translation>
        </message>
        <message>
            <source>Welcome to drafter</source>
            <translation>歡迎使用 drafter</translation>
        </message>
        <message>
            <source>Who writes? This goes under your letters and into the record of who did what. Nothing leaves this machine.</source>
            <translation>由誰撰寫？以下資料會用於信末署名及工作紀錄。所有資料均不會離開此電腦。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Your role, as it stands under a letter</source>
            <translation>信末署名的職銜</translation>
        </message>
        <message>
            <source>You may sign as</source>
            <translation>你的批核職級</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>辦事處</translation>
        </message>
        <message>
            <source>Signature line (optional)</source>
            <translation>署名附加行（可不填）</translation>
        </message>
        <message>
            <source>Load sample cases to look around (marked, and removable in one step)</source>
            <translation>載入示範個案試用（附有標記，可一次移除）</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Local store</source>
            <translation>本機個案庫</translation>
        </message>
        <message>
            <source>Grammar: {engine}</source>
            <translation>文法檢查：{engine}</translation>
        </message>
        <message>
            <source>Something went wrong in drafter itself. Your draft was saved to {path}. {what}</source>
            <translation>drafter 本身發生問題。你的草稿已儲存於 {path}。{what}</translation>
        </message>
        <message>
            <source>executive</source>
            <translation>主任</translation>
        </message>
        <message>
            <source>assistant manager</source>
            <translation>助理經理</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>經理</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>通話</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>回電</translation>
        </message>
        <message>
            <source>Flight</source>
            <translation>航班</translation>
        </message>
        <message>
            <source>Date of flight</source>
            <translation>航班日期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>出發地</translation>
        </message>
        <message>
            <source>To</source>
            <translation>目的地</translation>
        </message>
        <message>
            <source>Minutes late at arrival</source>
            <translation>抵達延誤分鐘</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Booking</source>
            <translation>訂位編號</translation>
        </message>
        <message>
            <source>Bag tag</source>
            <translation>行李牌號碼</translation>
        </message>
        <message>
            <source>Amount spent</source>
            <translation>已支付金額</translation>
        </message>
        <message>
            <source>Hotel</source>
            <translation>酒店</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地點</translation>
        </message>
        <message>
            <source>Holiday began</source>
            <translation>旅程開始日期</translation>
        </message>
        <message>
            <source>Days of holiday</source>
            <translation>旅程日數</translation>
        </message>
        <message>
            <source>Bag delivered on</source>
            <translation>行李送達日期</translation>
        </message>
        <message>
            <source>Salutation</source>
            <translation>稱謂</translation>
        </message>
        <message>
            <source>Passengers claiming</source>
            <translation>申索乘客人數</translation>
        </message>
        <message>
            <source>Amount asked for</source>
            <translation>要求金額</translation>
        </message>
        <message>
            <source>Passenger</source>
            <translation>乘客</translation>
        </message>
        <message>
            <source>Membership</source>
            <translation>會員號碼</translation>
        </message>
        <message>
            <source>Cabin</source>
            <translation>客艙</translation>
        </message>
        <message>
            <source>Baggage report</source>
            <translation>行李報告</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>座位</translation>
        </message>
        <message>
            <source>Legal</source>
            <translation>法律行動</translation>
        </message>
        <message>
            <source>Regulator</source>
            <translation>監管機構</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>傳媒</translation>
        </message>
        <message>
            <source>Injury</source>
            <translation>受傷或患病</translation>
        </message>
        <message>
            <source>Assault</source>
            <translation>襲擊或騷擾</translation>
        </message>
        <message>
            <source>Discrimination</source>
            <translation>歧視</translation>
        </message>
        <message>
            <source>Disability</source>
            <translation>殘疾</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>未成年人</translation>
        </message>
        <message>
            <source>Bereavement</source>
            <translation>喪親</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>保安</translation>
        </message>
        <message>
            <source>Vulnerable</source>
            <translation>需要關顧</translation>
        </message>
        <message>
            <source>Executive office</source>
            <translation>行政總裁辦公室</translation>
        </message>
        <message>
            <source>Staff conduct</source>
            <translation>員工操守</translation>
        </message>
        <message>
            <source>Comeback</source>
            <translation>再次來函</translation>
        </message>
        <message>
            <source>Technical fault</source>
            <translation>技術故障</translation>
        </message>
        <message>
            <source>Weather</source>
            <translation>天氣</translation>
        </message>
        <message>
            <source>Air traffic control</source>
            <translation>航空交通管制</translation>
        </message>
        <message>
            <source>Crew illness</source>
            <translation>機組人員患病</translation>
        </message>
        <message>
            <source>Crew shortage</source>
            <translation>機組人員不足</translation>
        </message>
        <message>
            <source>Late inbound aircraft</source>
            <translation>前段航班遲到</translation>
        </message>
        <message>
            <source>Our operation</source>
            <translation>本公司營運</translation>
        </message>
        <message>
            <source>Overbooking</source>
            <translation>超額訂位</translation>
        </message>
        <message>
            <source>Computer failure</source>
            <translation>電腦系統故障</translation>
        </message>
        <message>
            <source>Strike by our staff</source>
            <translation>本公司員工罷工</translation>
        </message>
        <message>
            <source>Strike by others</source>
            <translation>其他人士罷工</translation>
        </message>
        <message>
            <source>Airport closed</source>
            <translation>機場關閉</translation>
        </message>
        <message>
            <source>Bird strike</source>
            <translation>雀鳥撞擊</translation>
        </message>
        <message>
            <source>Security alert</source>
            <translation>保安警報</translation>
        </message>
        <message>
            <source>Medical emergency</source>
            <translation>緊急醫療事故</translation>
        </message>
        <message>
            <source>Timetable change</source>
            <translation>班期改動</translation>
        </message>
        <message>
            <source>Planned maintenance</source>
            <translation>定期維修</translation>
        </message>
        <message>
            <source>Lightning</source>
            <translation>雷擊</translation>
        </message>
        <message>
            <source>Unruly passenger</source>
            <translation>滋擾乘客</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>不詳</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Who I am</source>
            <translation>個人資料</translation>
        </message>
        <message>
            <source>Stands under your letters and in the record of who did what.</source>
            <translation>用於信末署名及工作紀錄。</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>檢查</translation>
        </message>
        <message>
            <source>Who reads your letters for spelling and grammar. Our own checks of tone and facts always run.</source>
            <translation>由哪個引擎檢查拼寫和文法。本程式對語氣及事實的檢查會一直運作。</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外觀</translation>
        </message>
        <message>
            <source>How the window looks; letters look the same in both themes.</source>
            <translation>視窗的外觀；信件在兩種佈景主題下均相同。</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>資料夾</translation>
        </message>
        <message>
            <source>Where post comes in and where copies are kept.</source>
            <translation>來函的收取位置及備份的存放位置。</translation>
        </message>
        <message>
            <source>Choose a command, press the new keys, and give them to it.</source>
            <translation>選擇指令，按下新的按鍵，再設定給該指令。</translation>
        </message>
        <message>
            <source>Save settings</source>
            <translation>儲存設定</translation>
        </message>
        <message>
            <source>Kept in {path}</source>
            <translation>保存於 {path}</translation>
        </message>
        <message>
            <source>Nothing is saved yet. {first}</source>
            <translation>尚未儲存。{first}</translation>
        </message>
        <message>
            <source>Settings saved.</source>
            <translation>設定已儲存。</translation>
        </message>
        <message>
            <source>Settings saved. The language changes when drafter starts again.</source>
            <translation>設定已儲存。語言會於下次啟動 drafter 時更改。</translation>
        </message>
        <message>
            <source>As customers read it under your letters.</source>
            <translation>客戶在信末看到的姓名。</translation>
        </message>
        <message>
            <source>Stands below your name.</source>
            <translation>列於姓名之下。</translation>
        </message>
        <message>
            <source>How much goodwill you may give before somebody else signs.</source>
            <translation>你可自行批出的善意補償上限。</translation>
        </message>
        <message>
            <source>Decides the public holidays, and the cases under “My office”.</source>
            <translation>用以決定公眾假期，以及「本辦事處」所列的個案。</translation>
        </message>
        <message>
            <source>One more line under your name, such as a direct telephone number.</source>
            <translation>姓名下的附加一行，例如直線電話。</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>介面語言</translation>
        </message>
        <message>
            <source>Letters have a language of their own, chosen at the letter.</source>
            <translation>信件語言另行於撰寫信件時選擇。</translation>
        </message>
        <message>
            <source>Grammar engine</source>
            <translation>文法引擎</translation>
        </message>
        <message>
            <source>LanguageTool folder</source>
            <translation>LanguageTool 資料夾</translation>
        </message>
        <message>
            <source>The unpacked folder with languagetool-server.jar.</source>
            <translation>已解壓並載有 languagetool-server.jar 的資料夾。</translation>
        </message>
        <message>
            <source>Java program</source>
            <translation>Java 程式</translation>
        </message>
        <message>
            <source>Java 17 or newer. Leave it empty to use the one this machine finds by itself.</source>
            <translation>Java 17 或更新版本。留空則使用本機自行找到的版本。</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>伺服器地址</translation>
        </message>
        <message>
            <source>A LanguageTool server your department runs. Your letters are sent there.</source>
            <translation>由貴部門營運的 LanguageTool 伺服器。你的信件會傳送至該處。</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>語意</translation>
        </message>
        <message>
            <source>Compare what the customer and the letter mean</source>
            <translation>比對來函與回信的語意</translation>
        </message>
        <message>
            <source>Finds a concern that is mentioned in other words. Takes about 130 MB; off, only words are compared.</source>
            <translation>找出以不同字眼提及的關注事項。約佔 130 MB 記憶體；關閉後只比對字詞。</translation>
        </message>
        <message>
            <source>Light, dark, or whatever the system says.</source>
            <translation>淺色、深色，或跟隨系統。</translation>
        </message>
        <message>
            <source>Folder for new post</source>
            <translation>來函資料夾</translation>
        </message>
        <message>
            <source>Complaints put here are filed by themselves while drafter is open.</source>
            <translation>drafter 開啟期間，放入此處的投訴會自動存檔。</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>備份資料夾</translation>
        </message>
        <message>
            <source>A copy of the case store is put here once a day. Use another disk than this one.</source>
            <translation>每日在此存放一份個案庫備份。請使用另一個磁碟。</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>選擇…</translation>
        </message>
        <message>
            <source>Find a command or its keys …</source>
            <translation>尋找指令或快速鍵…</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>新按鍵</translation>
        </message>
        <message>
            <source>Give these keys</source>
            <translation>設定按鍵</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>預設按鍵</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>不設按鍵</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>指令</translation>
        </message>
        <message>
            <source>Usually</source>
            <translation>預設</translation>
        </message>
        <message>
            <source>{keys} belongs to “{other}”. Choose other keys, or take them from it first.</source>
            <translation>{keys} 已用於「{other}」。請選擇其他按鍵，或先取消該設定。</translation>
        </message>
        <message>
            <source>{keys} alone is for writing. Add Ctrl or Alt, or use a function key.</source>
            <translation>單獨的 {keys} 用於輸入文字。請加上 Ctrl 或 Alt，或改用功能鍵。</translation>
        </message>
        <message>
            <source>This cannot be empty: it stands under every letter.</source>
            <translation>此欄不可留空：每封信末均會列出。</translation>
        </message>
        <message>
            <source>“{value}” is not an address. Write it like http://server:8081.</source>
            <translation>「{value}」不是有效地址。寫法例如 http://server:8081。</translation>
        </message>
        <message>
            <source>There is no folder {value}. Make it first, or choose another.</source>
            <translation>找不到資料夾 {value}。請先建立，或選擇另一個。</translation>
        </message>
        <message>
            <source>Nothing can be written to {value}. Choose another folder.</source>
            <translation>無法寫入 {value}。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>No LanguageTool lies in “{value}”: a file named languagetool….jar is missing there.</source>
            <translation>「{value}」內沒有 LanguageTool：缺少名為 languagetool….jar 的檔案。</translation>
        </message>
        <message>
            <source>There is no program {value} on this machine.</source>
            <translation>本機沒有程式 {value}。</translation>
        </message>
        <message>
            <source>Two commands have the same keys: {value}</source>
            <translation>兩個指令使用相同按鍵：{value}</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>繁體中文（香港）</source>
            <translation>繁體中文（香港）</translation>
        </message>
        <message>
            <source>Harper (built in)</source>
            <translation>Harper（內置）</translation>
        </message>
        <message>
            <source>LingoTweaker (LanguageTool's rules, built in)</source>
            <translation>LingoTweaker（LanguageTool 規則，內置）</translation>
        </message>
        <message>
            <source>LanguageTool on this machine</source>
            <translation>本機的 LanguageTool</translation>
        </message>
        <message>
            <source>LanguageTool on a server</source>
            <translation>伺服器上的 LanguageTool</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不使用</translation>
        </message>
        <message>
            <source>Quick, on every system, English only. Nothing leaves this machine.</source>
            <translation>快速，適用於所有系統，只限英文。所有資料均不會離開此電腦。</translation>
        </message>
        <message>
            <source>English only; needs the optional package, on Linux. Nothing leaves this machine.</source>
            <translation>只限英文；須安裝選配套件，並只適用於 Linux。所有資料均不會離開此電腦。</translation>
        </message>
        <message>
            <source>Needs Java and a folder with LanguageTool; takes some seconds to start. Nothing leaves this machine.</source>
            <translation>須備有 Java 及 LanguageTool 資料夾；啟動需時數秒。所有資料均不會離開此電腦。</translation>
        </message>
        <message>
            <source>Letters are sent to the address below, and nowhere else. Choose a server your department runs.</source>
            <translation>信件只會傳送至下列地址。請選用由貴部門營運的伺服器。</translation>
        </message>
        <message>
            <source>Spelling and grammar are not checked. Tone, facts and policy still are.</source>
            <translation>不檢查拼寫和文法。語氣、事實及政策仍會檢查。</translation>
        </message>
        <message>
            <source>Filing {number} of {total}</source>
            <translation>正在存檔第 {number} 宗，共 {total} 宗</translation>
        </message>
        <message>
            <source>Stop filing</source>
            <translation>停止存檔</translation>
        </message>
        <message>
            <source>Not filed</source>
            <translation>未能存檔</translation>
        </message>
        <message>
            <source>{count} could not be read and were left where they are. The rest is filed.</source>
            <translation>有 {count} 宗未能讀取，已原封不動留在原處；其餘已存檔。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>範本庫</translation>
        </message>
        <message>
            <source>Li&amp;brary</source>
            <translation>範本庫(&amp;B)</translation>
        </message>
        <message>
            <source>Choose a letter, a paragraph or a guideline on the left, or type a few words to find one.

What you write is kept as a draft. What is live stays as it is until somebody else has approved the new text.</source>
            <translation>請在左方選擇信件、段落或指引，或輸入字詞尋找。

你所寫的會保存為草稿；現行版本維持不變，直至由另一人批准新文字為止。</translation>
        </message>
        <message>
            <source>Find in the library …</source>
            <translation>搜尋範本庫…</translation>
        </message>
        <message>
            <source>What the list shows</source>
            <translation>清單顯示內容</translation>
        </message>
        <message>
            <source>Nothing here has all these words. Try fewer, or show everything.</source>
            <translation>此處沒有同時包含這些字詞的內容。請減少字詞，或顯示全部。</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>The chosen version goes to review; it is live again once somebody else has approved it. Go on?</source>
            <translation>所選版本會送交審閱；由另一位同事批准後才重新生效。繼續嗎？</translation>
        </message>
        <message>
            <source>The earlier version asks for review.</source>
            <translation>舊版本已送交審閱。</translation>
        </message>
        <message>
            <source>Guided first case</source>
            <translation>導覽首個個案</translation>
        </message>
        <message>
            <source>Guided first case …</source>
            <translation>導覽首個個案……</translation>
        </message>
        <message>
            <source>{number} of {count}: {title}</source>
            <translation>第 {number} 步，共 {count} 步：{title}</translation>
        </message>
        <message>
            <source>Confirm the facts</source>
            <translation>確認事實</translation>
        </message>
        <message>
            <source>On the left is what was read in the customer's letter. Compare it with the letter above (Alt+6 goes there), then press “Confirm all as read”. Everything else rests on these facts.</source>
            <translation>左方是從客人來函讀取的事實。請與上方來函對照（按 Alt+6 前往），然後按「按來函全部確認」。其餘一切均以這些事實為依據。</translation>
        </message>
        <message>
            <source>Pick a letter</source>
            <translation>選擇範本</translation>
        </message>
        <message>
            <source>On the right are the letters that fit, each with its reason. Alt+3 goes there, the arrows choose, Enter takes one.</source>
            <translation>右方是適用的範本，各附理由。按 Alt+3 前往，以方向鍵選擇，按 Enter 採用。</translation>
        </message>
        <message>
            <source>Make it this customer's letter</source>
            <translation>寫成給這位客人的信</translation>
        </message>
        <message>
            <source>Tab goes to the next open place, Enter asks for what belongs there. Then write as you would anywhere; a / at the start of a line brings paragraphs of the library.</source>
            <translation>按 Tab 前往下一個待填位置，按 Enter 填寫內容。之後照常撰寫；在行首輸入 / 可插入範本庫段落。</translation>
        </message>
        <message>
            <source>Look at a remark</source>
            <translation>查看檢查結果</translation>
        </message>
        <message>
            <source>The checks read along. F7 goes to the next remark, Alt+Enter shows its fixes, Ctrl+1 takes the first. Where you are right, say why, and it is kept with the letter.</source>
            <translation>程式會隨寫隨查。按 F7 前往下一項結果，Alt+Enter 顯示修正建議，Ctrl+1 採用第一項。如你的寫法正確，請說明理由，理由會隨信保存。</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Ctrl+Enter opens the gate. It lists what still stops the letter and takes you to each. This is a sample case: nothing reaches a customer, and it can be removed from the File menu.</source>
            <translation>按 Ctrl+Enter 開啟完成檢查，列出信件尚欠甚麼，並可逐項前往。這是示範個案：不會寄給客人，並可在「檔案」選單移除。</translation>
        </message>
        <message>
            <source>Take me there</source>
            <translation>帶我前往</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>End the guide</source>
            <translation>結束導覽</translation>
        </message>
        <message>
            <source>Show me round with the first of them</source>
            <translation>以第一個示範個案為我導覽</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Guidelines</source>
            <translation>指引</translation>
        </message>
        <message>
            <source>Drafts and reviews</source>
            <translation>草稿及待審</translation>
        </message>
        <message>
            <source>To be read again soon</source>
            <translation>即將須重新審閱</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>in review</source>
            <translation>審閱中</translation>
        </message>
        <message>
            <source>live</source>
            <translation>現行</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Text of the template</source>
            <translation>範本文字</translation>
        </message>
        <message>
            <source>Names of values</source>
            <translation>資料欄名稱</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>What has changed since this version</source>
            <translation>此版本以來的改動</translation>
        </message>
        <message>
            <source>From the chosen version to the text as it stands: struck out is gone, underlined is new.</source>
            <translation>由所選版本至現有文字：刪除線為已刪，底線為新增。</translation>
        </message>
        <message>
            <source>The chosen version is the text as it stands.</source>
            <translation>所選版本即現有文字。</translation>
        </message>
        <message>
            <source>No version of your own yet</source>
            <translation>尚未有自己的版本</translation>
        </message>
        <message>
            <source>This is the text that came with drafter. Versions are listed once a change of it has gone live.</source>
            <translation>這是 drafter 隨附的文字。改動生效後，版本會列於此處。</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>還原至此版本</translation>
        </message>
        <message>
            <source>This language</source>
            <translation>本語言</translation>
        </message>
        <message>
            <source>Other language</source>
            <translation>另一語言</translation>
        </message>
        <message>
            <source>Open this one</source>
            <translation>開啟此語言版本</translation>
        </message>
        <message>
            <source>There is no other language of this text yet. “New from copy” with the same id makes one.</source>
            <translation>此文字尚未有其他語言版本。以相同識別碼「複製為新範本」即可建立。</translation>
        </message>
        <message>
            <source>Case of the preview</source>
            <translation>預覽所用個案</translation>
        </message>
        <message>
            <source>The open case</source>
            <translation>開啟中的個案</translation>
        </message>
        <message>
            <source>Sample case {number}</source>
            <translation>示範個案 {number}</translation>
        </message>
        <message>
            <source>No sample case</source>
            <translation>沒有示範個案</translation>
        </message>
        <message>
            <source>No letter can be made of this text yet. The remark below says where and why.</source>
            <translation>此文字暫時未能組成信件。下方提示說明位置及原因。</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Remarks ({count})</source>
            <translation>提示（{count}）</translation>
        </message>
        <message>
            <source>Open a text: what is wrong with it is listed here.</source>
            <translation>開啟文字後，其問題會列於此處。</translation>
        </message>
        <message>
            <source>Nothing to remark</source>
            <translation>沒有提示</translation>
        </message>
        <message>
            <source>line {line}</source>
            <translation>第 {line} 行</translation>
        </message>
        <message>
            <source>Test every branch</source>
            <translation>測試所有分支</translation>
        </message>
        <message>
            <source>Testing every sample case and every branch …</source>
            <translation>正在測試所有示範個案及分支…</translation>
        </message>
        <message>
            <source>Every test passed</source>
            <translation>全部測試通過</translation>
        </message>
        <message>
            <source>Some tests failed</source>
            <translation>部分測試未能通過</translation>
        </message>
        <message>
            <source>{trials} trials, {coverage} % of the branches</source>
            <translation>測試 {trials} 次，涵蓋 {coverage} % 分支</translation>
        </message>
        <message>
            <source>New from copy …</source>
            <translation>複製為新範本…</translation>
        </message>
        <message>
            <source>The copy starts as a draft of yours. Another language of the same letter keeps the same id.</source>
            <translation>副本先作為你的草稿。同一信件的另一語言沿用相同識別碼。</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>識別碼</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Make the copy</source>
            <translation>建立副本</translation>
        </message>
        <message>
            <source>An id is a family and a name, like baggage.delayed.first: small letters only.</source>
            <translation>識別碼由類別及名稱組成，例如 baggage.delayed.first，只用小寫字母。</translation>
        </message>
        <message>
            <source>There is a {id} in {language} already.</source>
            <translation>{language}已有 {id}。</translation>
        </message>
        <message>
            <source>There is a text at {path} already. Choose another id.</source>
            <translation>{path} 已有文字。請選用另一識別碼。</translation>
        </message>
        <message>
            <source>Ask for review</source>
            <translation>提交審閱</translation>
        </message>
        <message>
            <source>Waiting for review. Somebody else approves it or sends it back.</source>
            <translation>等候審閱，由另一人批准或退回。</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Live from now on, and offered at the desk.</source>
            <translation>即時生效，並在工作台提供。</translation>
        </message>
        <message>
            <source>Send back …</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>What is to be changed? The author reads this above the text.</source>
            <translation>須作哪些修改？作者會在文字上方看到。</translation>
        </message>
        <message>
            <source>Sent back to the author.</source>
            <translation>已退回作者。</translation>
        </message>
        <message>
            <source>Sent back. {said}</source>
            <translation>已退回。{said}</translation>
        </message>
        <message>
            <source>Retire …</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Why is this text no longer used? The reason is kept in its history.</source>
            <translation>為何不再使用此文字？原因會保存於其紀錄。</translation>
        </message>
        <message>
            <source>Retired. It is no longer offered; its history stays.</source>
            <translation>已停用，不再提供；紀錄予以保留。</translation>
        </message>
        <message>
            <source>Give up the draft …</source>
            <translation>放棄草稿…</translation>
        </message>
        <message>
            <source>The draft is thrown away. What is live stays as it is. Go on?</source>
            <translation>草稿會被刪除，現行版本維持不變。是否繼續？</translation>
        </message>
        <message>
            <source>Not possible yet ({where}): {what}. The text is kept as a draft.</source>
            <translation>暫時未能進行（{where}）：{what}。文字已保存為草稿。</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>處理指引</translation>
        </message>
        <message>
            <source>No guideline for this kind of case. The library place lists all of them.</source>
            <translation>此類個案沒有指引。範本庫列有全部指引。</translation>
        </message>
        <message>
            <source>Note …</source>
            <translation>備註…</translation>
        </message>
        <message>
            <source>Call …</source>
            <translation>通話…</translation>
        </message>
        <message>
            <source>Call back …</source>
            <translation>安排回電…</translation>
        </message>
        <message>
            <source>Ask …</source>
            <translation>查詢…</translation>
        </message>
        <message>
            <source>What should the next person know?</source>
            <translation>接手同事須知道甚麼？</translation>
        </message>
        <message>
            <source>Who said what?</source>
            <translation>誰說了甚麼？</translation>
        </message>
        <message>
            <source>What is the call about, and on which number?</source>
            <translation>來電所為何事？回電號碼是甚麼？</translation>
        </message>
        <message>
            <source>What we ask</source>
            <translation>查詢內容</translation>
        </message>
        <message>
            <source>station, crew, handler or hotel</source>
            <translation>機場站、機組、地勤代理或酒店</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>限期</translation>
        </message>
        <message>
            <source>Write it down  Ctrl+Enter</source>
            <translation>記下  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Write a few words first.</source>
            <translation>請先寫上內容。</translation>
        </message>
        <message>
            <source>That moment has passed. Choose one that is still to come.</source>
            <translation>這個時間已經過去，請選擇之後的時間。</translation>
        </message>
        <message>
            <source>Say whom you ask, such as “Station LHR”.</source>
            <translation>請指明查詢對象，例如「倫敦站」。</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>What they answered</source>
            <translation>對方的答覆</translation>
        </message>
        <message>
            <source>Go on without a report</source>
            <translation>不待報告繼續</translation>
        </message>
        <message>
            <source>Why do we go on without it?</source>
            <translation>為何不待報告而繼續？</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已支付</translation>
        </message>
        <message>
            <source>Remark (may be empty)</source>
            <translation>備註（可不填）</translation>
        </message>
        <message>
            <source>Number of the voucher</source>
            <translation>禮券號碼</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>被拒</translation>
        </message>
        <message>
            <source>Why did finance or the bank reject it?</source>
            <translation>財務部或銀行為何拒絕？</translation>
        </message>
        <message>
            <source>Finished by {who}, {at}</source>
            <translation>由{who}於 {at} 定稿</translation>
        </message>
        <message>
            <source>How was it sent, today, {date}?</source>
            <translation>今日（{date}）如何寄出？</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>電郵</translation>
        </message>
        <message>
            <source>by post</source>
            <translation>郵遞</translation>
        </message>
        <message>
            <source>through the web form's answer</source>
            <translation>經網上表格回覆</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>親手交付</translation>
        </message>
        <message>
            <source>sent {how}, {date}</source>
            <translation>已寄出（{how}），{date}</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>尚未寄出</translation>
        </message>
        <message>
            <source>done {date}</source>
            <translation>已完成，{date}</translation>
        </message>
        <message>
            <source>answered {date}</source>
            <translation>已答覆，{date}</translation>
        </message>
        <message>
            <source>went on without, {date}</source>
            <translation>不待報告繼續，{date}</translation>
        </message>
        <message>
            <source>chased {count} ×</source>
            <translation>已追問 {count} 次</translation>
        </message>
        <message>
            <source>Comes back to {reference}</source>
            <translation>為 {reference} 的再次來函</translation>
        </message>
        <message>
            <source>Repeats {reference}</source>
            <translation>與 {reference} 重複</translation>
        </message>
        <message>
            <source>Same event as {reference}</source>
            <translation>與 {reference} 屬同一事件</translation>
        </message>
        <message>
            <source>is that so?</source>
            <translation>是否如此？</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>已關聯</translation>
        </message>
        <message>
            <source>not linked</source>
            <translation>不予關聯</translation>
        </message>
        <message>
            <source>To be paid: {worth}, {form}</source>
            <translation>待支付：{worth}，{form}</translation>
        </message>
        <message>
            <source>Voucher {number}</source>
            <translation>禮券 {number}</translation>
        </message>
        <message>
            <source>paid {date}</source>
            <translation>已支付，{date}</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>被拒</translation>
        </message>
        <message>
            <source>Letter {number} in {reference}</source>
            <translation>{reference} 的第 {number} 封信</translation>
        </message>
        <message>
            <source>Similar: {reference}, {customer}</source>
            <translation>相類個案：{reference}，{customer}</translation>
        </message>
        <message>
            <source>Nothing was offered.</source>
            <translation>沒有提供任何補償。</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>其後再次來函</translation>
        </message>
        <message>
            <source>did not come back</source>
            <translation>其後沒有再來函</translation>
        </message>
        <message>
            <source>owed {worth} ({form})</source>
            <translation>應付 {worth}（{form}）</translation>
        </message>
        <message>
            <source>refunded {worth} ({form})</source>
            <translation>已退 {worth}（{form}）</translation>
        </message>
        <message>
            <source>goodwill {worth} ({form})</source>
            <translation>善意補償 {worth}（{form}）</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>閱讀</translation>
        </message>
        <message>
            <source>Mark as sent …</source>
            <translation>標示為已寄出…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Called …</source>
            <translation>已致電…</translation>
        </message>
        <message>
            <source>Chased</source>
            <translation>已追問</translation>
        </message>
        <message>
            <source>Answered …</source>
            <translation>已答覆…</translation>
        </message>
        <message>
            <source>Go on without …</source>
            <translation>不待報告繼續…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Yes, link</source>
            <translation>是，予以關聯</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Paid …</source>
            <translation>已支付…</translation>
        </message>
        <message>
            <source>Rejected …</source>
            <translation>被拒…</translation>
        </message>
        <message>
            <source>Open case</source>
            <translation>開啟個案</translation>
        </message>
        <message>
            <source>There is no case {reference} in this store.</source>
            <translation>個案庫中沒有個案 {reference}。</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不適用</translation>
        </message>
        <message>
            <source>Answer: {question}</source>
            <translation>回答：{question}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Does not apply in this letter</source>
            <translation>不適用於本信</translation>
        </message>
        <message>
            <source>Finding {number} of {count}, {severity}: {message}</source>
            <translation>第 {number} 項檢查結果，共 {count} 項，{severity}：{message}</translation>
        </message>
        <message>
            <source>Mark {number} of {count} in the letter ({all} findings in the list), {severity}: {message}</source>
            <translation>信中第 {number} 處標示，共 {count} 處（清單共 {all} 項），{severity}：{message}</translation>
        </message>
        <message>
            <source>First fix, Ctrl+1: {fix}.</source>
            <translation>首項修正（Ctrl+1）：{fix}。</translation>
        </message>
        <message>
            <source>Go to history</source>
            <translation>前往紀錄</translation>
        </message>
        <message>
            <source>Earlier versions …</source>
            <translation>較早版本…</translation>
        </message>
        <message>
            <source>The chosen version</source>
            <translation>所選版本</translation>
        </message>
        <message>
            <source>The letter now</source>
            <translation>現有信件</translation>
        </message>
        <message>
            <source>Struck out stands only in the chosen version, underlined only now.</source>
            <translation>刪除線只見於所選版本，底線只見於現有信件。</translation>
        </message>
        <message>
            <source>Bring this text back</source>
            <translation>還原此文字</translation>
        </message>
        <message>
            <source>No earlier version yet</source>
            <translation>未有較早版本</translation>
        </message>
        <message>
            <source>written while another window wrote</source>
            <translation>另一視窗書寫期間所寫</translation>
        </message>
        <message>
            <source>Two texts of this letter</source>
            <translation>本信的兩份文字</translation>
        </message>
        <message>
            <source>This letter was written in two places at once. Both texts are kept; choose the one to go on with. The other stays among the earlier versions.</source>
            <translation>本信曾在兩處同時撰寫，兩份文字均已保存。請選擇繼續使用的一份，另一份會保存於較早版本之中。</translation>
        </message>
        <message>
            <source>The text in the store</source>
            <translation>個案庫中的文字</translation>
        </message>
        <message>
            <source>The other text</source>
            <translation>另一份文字</translation>
        </message>
        <message>
            <source>{who}, {at}</source>
            <translation>{who}，{at}</translation>
        </message>
        <message>
            <source>Go on with the left one</source>
            <translation>採用左方文字</translation>
        </message>
        <message>
            <source>Go on with the right one</source>
            <translation>採用右方文字</translation>
        </message>
        <message>
            <source>Like cases: median {median}, from {low} to {high} ({count} cases)</source>
            <translation>相類個案：中位數 {median}，由 {low} 至 {high}（{count} 宗）</translation>
        </message>
        <message>
            <source>Like cases: median {median}, from {low} to {high} ({count}, too few to go by)</source>
            <translation>相類個案：中位數 {median}，由 {low} 至 {high}（{count} 宗，數目太少，只供參考）</translation>
        </message>
        <message>
            <source>I have looked</source>
            <translation>我已查看</translation>
        </message>
        <message>
            <source>look, and say so</source>
            <translation>須查看並確認</translation>
        </message>
        <message>
            <source>{who} answered this case meanwhile with letter {number}.</source>
            <translation>{who}剛以第 {number} 封信回覆了本個案。</translation>
        </message>
        <message>
            <source>The address is also another customer's</source>
            <translation>此地址亦屬另一客戶</translation>
        </message>
        <message>
            <source>{address} stands in {cases} under another name.</source>
            <translation>{address} 在 {cases} 中屬於另一姓名。</translation>
        </message>
        <message>
            <source>Like cases: none yet</source>
            <translation>相類個案：暫無</translation>
        </message>
        <message>
            <source>Export payments …</source>
            <translation>匯出付款清單…</translation>
        </message>
        <message>
            <source>Payments written: {count}, to {path}</source>
            <translation>已把 {count} 項付款寫入 {path}</translation>
        </message>
        <message>
            <source>Cases changed: {count}.</source>
            <translation>已更改個案：{count} 個。</translation>
        </message>
        <message>
            <source>Cases changed: {count}. Left alone, because somebody else changed them meanwhile: {passed}. Look again.</source>
            <translation>已更改個案：{count} 個。另有 {passed} 個剛由他人更改，未作變動。請再查看。</translation>
        </message>
        <message>
            <source>Compare with the template …</source>
            <translation>與範本比較…</translation>
        </message>
        <message>
            <source>The template, for this case</source>
            <translation>此個案的範本原文</translation>
        </message>
        <message>
            <source>Both in one</source>
            <translation>兩文合併</translation>
        </message>
        <message>
            <source>Show both in one text</source>
            <translation>合併顯示兩文</translation>
        </message>
        <message>
            <source>This letter was not begun from a template: there is nothing to compare.</source>
            <translation>此信件並非由範本開始，沒有可比較的內容。</translation>
        </message>
        <message>
            <source>Paste as a case</source>
            <translation>貼上為個案</translation>
        </message>
        <message>
            <source>There is no text on the clipboard.</source>
            <translation>剪貼簿沒有文字。</translation>
        </message>
        <message>
            <source>Complaint by phone or in person …</source>
            <translation>電話或親身投訴…</translation>
        </message>
        <message>
            <source>Assign to me</source>
            <translation>指派給我</translation>
        </message>
        <message>
            <source>Assign to nobody</source>
            <translation>取消指派</translation>
        </message>
        <message>
            <source>Set to: {state}</source>
            <translation>設為：{state}</translation>
        </message>
        <message>
            <source>Left as they are, because an answer, a call or a promise is still open in them: {held}. See their history.</source>
            <translation>因仍有待覆、待回電或未兌現的承諾而維持不變：{held} 宗，詳見其紀錄。</translation>
        </message>
        <message>
            <source>Choose the cases first, in Cases (F2).</source>
            <translation>請先在「個案」（F2）中選取個案。</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>欄位</translation>
        </message>
        <message>
            <source>Assigned to</source>
            <translation>負責人</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>來源</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>電話</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>親身</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>電郵</translation>
        </message>
        <message>
            <source>Web form</source>
            <translation>網上表格</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>社交媒體</translation>
        </message>
        <message>
            <source>What the customer says goes into the big field, in their own words.</source>
            <translation>客戶所說內容請按其原話填入大欄。</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名字</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓氏</translation>
        </message>
        <message>
            <source>Telephone number</source>
            <translation>電話號碼</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>郵寄地址</translation>
        </message>
        <message>
            <source>Membership number</source>
            <translation>會員號碼</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>客戶所說內容</translation>
        </message>
        <message>
            <source>File the case  Ctrl+Enter</source>
            <translation>個案存檔  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Whose complaint is it? Enter at least a family name.</source>
            <translation>這是誰的投訴？請至少填寫姓氏。</translation>
        </message>
        <message>
            <source>Write down what the customer says.</source>
            <translation>請記下客戶所說內容。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培訓</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>練習</translation>
        </message>
        <message>
            <source>Practice – nothing here reaches a customer</source>
            <translation>練習：這裏的一切都不會送到客戶手上</translation>
        </message>
        <message>
            <source>T&amp;raining</source>
            <translation>培訓(&amp;R)</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>練習個案</translation>
        </message>
        <message>
            <source>My letters</source>
            <translation>我的信件</translation>
        </message>
        <message>
            <source>For trainers</source>
            <translation>導師專用</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>練習個案</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>第{level}級</translation>
        </message>
        <message>
            <source>Given to you</source>
            <translation>指派給你</translation>
        </message>
        <message>
            <source>by {date}</source>
            <translation>{date} 前</translation>
        </message>
        <message>
            <source>best {percent} %</source>
            <translation>最佳 {percent}%</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>已開始</translation>
        </message>
        <message>
            <source>Next case for me</source>
            <translation>為我選下一個個案</translation>
        </message>
        <message>
            <source>Chosen for you: your weakest skill is {skill} ({share})</source>
            <translation>為你選出：你最弱的技能是{skill}（{share}）</translation>
        </message>
        <message>
            <source>Your weakest skill over your last three letters; among the cases that train it, those you never tried come first, then those nearest to your level. Two passes in a row raise the level.</source>
            <translation>先找出你最近三封信中最弱的技能；在訓練該技能的個案之中，未做過的優先，其次是最接近你級別的。連續合格兩次便升一級。</translation>
        </message>
        <message>
            <source>not practised yet</source>
            <translation>未練習過</translation>
        </message>
        <message>
            <source>There is no practice case in this language.</source>
            <translation>沒有這種語言的練習個案。</translation>
        </message>
        <message>
            <source>Pick a practice case on the left, or let drafter choose the next one for you.</source>
            <translation>請在左方選一個練習個案，或由 drafter 為你選下一個。</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>輸入文字搜尋</translation>
        </message>
        <message>
            <source>None chosen</source>
            <translation>未選</translation>
        </message>
        <message>
            <source>Facts you noted</source>
            <translation>你記下的事實</translation>
        </message>
        <message>
            <source>What you decide</source>
            <translation>你的決定</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>回覆期限</translation>
        </message>
        <message>
            <source>such as 1 December 2026</source>
            <translation>例如 2026年12月1日</translation>
        </message>
        <message>
            <source>such as 14 October 2026</source>
            <translation>例如 2026年10月14日</translation>
        </message>
        <message>
            <source>“{words}” is no date. Write it like 1 December 2026.</source>
            <translation>「{words}」不是日期，請寫成 2026年12月1日。</translation>
        </message>
        <message>
            <source>What the checks say of your letter appears here as you write.</source>
            <translation>你寫信時，檢查結果會在這裏顯示。</translation>
        </message>
        <message>
            <source>Worked out from the facts you noted and answered, as on the desk. What counts is what stands under your decisions.</source>
            <translation>按你記下及回答的事實計算，與工作台相同。評分以「你的決定」所列為準。</translation>
        </message>
        <message>
            <source>Take these sums into my decisions</source>
            <translation>把這些金額列入我的決定</translation>
        </message>
        <message>
            <source>The sums of the award stand under your decisions.</source>
            <translation>補償方案的金額已列入你的決定。</translation>
        </message>
        <message>
            <source>The award has no sum yet: note the facts, or answer its questions.</source>
            <translation>補償方案仍未有金額：請先記下事實，或回答當中的問題。</translation>
        </message>
        <message>
            <source>Critical errors ({count}) – apart from the points</source>
            <translation>嚴重錯誤（{count}）– 不計入分數</translation>
        </message>
        <message>
            <source>A critical error fails the letter whatever its points.</source>
            <translation>只要有嚴重錯誤，不論分數多少都不合格。</translation>
        </message>
        <message>
            <source>harms the customer</source>
            <translation>損害客戶</translation>
        </message>
        <message>
            <source>harms the company</source>
            <translation>損害公司</translation>
        </message>
        <message>
            <source>breaks a rule of law</source>
            <translation>違反法例</translation>
        </message>
        <message>
            <source>Right here: {what}</source>
            <translation>此處正確的是：{what}</translation>
        </message>
        <message>
            <source>Evidence:</source>
            <translation>依據：</translation>
        </message>
        <message>
            <source>not in the letter: {what}</source>
            <translation>信中沒有：{what}</translation>
        </message>
        <message>
            <source>Why: {why}</source>
            <translation>原因：{why}</translation>
        </message>
        <message>
            <source>Must not be said: {what}</source>
            <translation>不可說：{what}</translation>
        </message>
        <message>
            <source>Why this mark</source>
            <translation>這項評分的原因</translation>
        </message>
        <message>
            <source>Set by a trainer – {word}</source>
            <translation>由導師評定 – {word}</translation>
        </message>
        <message>
            <source>Disputed by {who}: {reason}</source>
            <translation>{who} 提出異議：{reason}</translation>
        </message>
        <message>
            <source>Settled by {who}: {answer}</source>
            <translation>{who} 已裁定：{answer}</translation>
        </message>
        <message>
            <source>Dispute…</source>
            <translation>提出異議…</translation>
        </message>
        <message>
            <source>Overrule…</source>
            <translation>改判…</translation>
        </message>
        <message>
            <source>Settle the dispute…</source>
            <translation>裁定異議…</translation>
        </message>
        <message>
            <source>What the mark is worth</source>
            <translation>這項值多少分</translation>
        </message>
        <message>
            <source>What helps with such a case</source>
            <translation>處理這類個案的提示</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>語氣</translation>
        </message>
        <message>
            <source>Spelling and grammar</source>
            <translation>拼寫與文法</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>書信格式</translation>
        </message>
        <message>
            <source>Facts in the letter</source>
            <translation>信中的事實</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承諾</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>私隱</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>所用時間</translation>
        </message>
        <message>
            <source>Waited for what was to come</source>
            <translation>等候後到的資料</translation>
        </message>
        <message>
            <source>What the letter answers</source>
            <translation>信中回答的事</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>打開個案</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>範本</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Routes</source>
            <translation>處理路線</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法例</translation>
        </message>
        <message>
            <source>Answering every concern</source>
            <translation>回答每項關注</translation>
        </message>
        <message>
            <source>Traps</source>
            <translation>陷阱</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Another booking</source>
            <translation>另一個訂位</translation>
        </message>
        <message>
            <source>The wrong law</source>
            <translation>引錯法例</translation>
        </message>
        <message>
            <source>More than one passenger</source>
            <translation>不止一位旅客</translation>
        </message>
        <message>
            <source>A child</source>
            <translation>涉及兒童</translation>
        </message>
        <message>
            <source>A hidden legal threat</source>
            <translation>隱藏的法律警告</translation>
        </message>
        <message>
            <source>A template out of date</source>
            <translation>過期範本</translation>
        </message>
        <message>
            <source>The customer is wrong</source>
            <translation>客戶弄錯了</translation>
        </message>
        <message>
            <source>Emotional bait</source>
            <translation>情緒挑釁</translation>
        </message>
        <message>
            <source>Page two</source>
            <translation>第二頁</translation>
        </message>
        <message>
            <source>A late report</source>
            <translation>遲到的報告</translation>
        </message>
        <message>
            <source>An admission too soon</source>
            <translation>過早承認</translation>
        </message>
        <message>
            <source>Somebody else's details</source>
            <translation>別人的資料</translation>
        </message>
        <message>
            <source>A wrong name</source>
            <translation>姓名有誤</translation>
        </message>
        <message>
            <source>Already answered</source>
            <translation>之前已回覆</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>概況</translation>
        </message>
        <message>
            <source>The machine's part and a person's part stand side by side and are never added up.</source>
            <translation>系統評分與人手評分並列，不會相加。</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>系統</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人手</translation>
        </message>
        <message>
            <source>What only a person can say</source>
            <translation>只有人才能判斷的</translation>
        </message>
        <message>
            <source>Give these points</source>
            <translation>給予這些分數</translation>
        </message>
        <message>
            <source>Apology and empathy</source>
            <translation>道歉與同理心</translation>
        </message>
        <message>
            <source>Ownership and explanation</source>
            <translation>承擔與解釋</translation>
        </message>
        <message>
            <source>Concerns answered</source>
            <translation>關注事項的回答</translation>
        </message>
        <message>
            <source>Redress and next step</source>
            <translation>補救與下一步</translation>
        </message>
        <message>
            <source>Accuracy and compliance</source>
            <translation>準確與合規</translation>
        </message>
        <message>
            <source>Plain language</source>
            <translation>淺白文字</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>版面</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>重溫</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>分鐘</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>決定</translation>
        </message>
        <message>
            <source>You chose</source>
            <translation>你的選擇</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>較佳</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>changed later</source>
            <translation>其後更改</translation>
        </message>
        <message>
            <source>none</source>
            <translation>沒有</translation>
        </message>
        <message>
            <source>Letters handed in</source>
            <translation>已交的信</translation>
        </message>
        <message>
            <source>No letter has been handed in yet.</source>
            <translation>尚未交過信。</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>個案</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>dispute open</source>
            <translation>異議待裁定</translation>
        </message>
        <message>
            <source>Certificate…</source>
            <translation>證書…</translation>
        </message>
        <message>
            <source>Print the certificate</source>
            <translation>列印證書</translation>
        </message>
        <message>
            <source>What was practised</source>
            <translation>練習證明</translation>
        </message>
        <message>
            <source>{person} has passed {count} practice cases by {date}.</source>
            <translation>截至{date}，{person} 已有 {count} 個練習個案合格。</translation>
        </message>
        <message>
            <source>The letters were written for practice and marked by drafter; no customer received them.</source>
            <translation>這些信件為練習而寫，由 drafter 評分，沒有寄給任何客戶。</translation>
        </message>
        <message>
            <source>Trainer: ______________________     Date: ____________</source>
            <translation>導師：______________________     日期：____________</translation>
        </message>
        <message>
            <source>Cases passed</source>
            <translation>合格個案</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>技能</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>技能</translation>
        </message>
        <message>
            <source>Saved to {path}.</source>
            <translation>已儲存到 {path}。</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 檔案 (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv);;PDF (*.pdf)</source>
            <translation>表格 (*.csv);;PDF 檔案 (*.pdf)</translation>
        </message>
        <message>
            <source>This part is for trainers: it holds the sealed answers. Somebody with the authority of an assistant manager or manager can open it (File, Settings).</source>
            <translation>此部分供導師使用，內有密封的答案。具副經理或經理權限的人可以打開（檔案 › 設定）。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>小組</translation>
        </message>
        <message>
            <source>Write a case</source>
            <translation>編寫個案</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>First</source>
            <translation>首次</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Progress by person and skill</source>
            <translation>各人各項技能的進度</translation>
        </message>
        <message>
            <source>Traps most missed</source>
            <translation>最多人忽略的陷阱</translation>
        </message>
        <message>
            <source>Trap</source>
            <translation>陷阱</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>失誤</translation>
        </message>
        <message>
            <source>{missed} of {of}</source>
            <translation>{of} 次中失誤 {missed} 次</translation>
        </message>
        <message>
            <source>How far markers agree on the same letters (Krippendorff's alpha)</source>
            <translation>評分者對同一批信的一致程度（Krippendorff alpha 係數）</translation>
        </message>
        <message>
            <source>Two trainers have to give points to the same letters first (Letters, Profile).</source>
            <translation>須先有兩位導師為同一批信評分（信件 › 概況）。</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha 係數</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95% 區間</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>解讀</translation>
        </message>
        <message>
            <source>firm</source>
            <translation>可靠</translation>
        </message>
        <message>
            <source>tentative</source>
            <translation>尚可</translation>
        </message>
        <message>
            <source>unclear: look at the rubric</source>
            <translation>不清晰：請檢視評分準則</translation>
        </message>
        <message>
            <source>too few letters</source>
            <translation>信件太少</translation>
        </message>
        <message>
            <source>By the program</source>
            <translation>程式所給</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>匯出…</translation>
        </message>
        <message>
            <source>Progress in practice</source>
            <translation>練習進度</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>小組</translation>
        </message>
        <message>
            <source>Members, one name on each line</source>
            <translation>成員，每行一個姓名</translation>
        </message>
        <message>
            <source>Save the group</source>
            <translation>儲存小組</translation>
        </message>
        <message>
            <source>Remove the group</source>
            <translation>刪除小組</translation>
        </message>
        <message>
            <source>Give the case</source>
            <translation>指派個案</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>指派給</translation>
        </message>
        <message>
            <source>By</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Given to {count} people.</source>
            <translation>已指派給 {count} 人。</translation>
        </message>
        <message>
            <source>Name a person or a group first.</source>
            <translation>請先填寫姓名或小組。</translation>
        </message>
        <message>
            <source>Cases given</source>
            <translation>已指派的個案</translation>
        </message>
        <message>
            <source>answered, {percent} %</source>
            <translation>已回覆，{percent}%</translation>
        </message>
        <message>
            <source>not answered yet</source>
            <translation>未回覆</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Copy of…</source>
            <translation>複製自…</translation>
        </message>
        <message>
            <source>From the case on the desk</source>
            <translation>由工作台上的個案製作</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>試做</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>File</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>As the learner sees it</source>
            <translation>學員所見</translation>
        </message>
        <message>
            <source>What is still wrong</source>
            <translation>尚待修正</translation>
        </message>
        <message>
            <source>Nothing is wrong: the model earns its marks, the other answers lose theirs.</source>
            <translation>沒有問題：示範答案得到應得的分數，其他答案失去應失的分數。</translation>
        </message>
        <message>
            <source>Line {line}: {what}</source>
            <translation>第 {line} 行：{what}</translation>
        </message>
        <message>
            <source>Saved: {title}. It stands in the list now.</source>
            <translation>已儲存：{title}，已列入個案清單。</translation>
        </message>
        <message>
            <source>Not saved: {what}</source>
            <translation>未儲存：{what}</translation>
        </message>
        <message>
            <source>Made from the case on the desk. Names, numbers and dates are replaced, and no leak was found. Read it all the same.</source>
            <translation>已由工作台上的個案製成。姓名、編號和日期均已替換，並未發現洩漏；請仍細讀一次。</translation>
        </message>
        <message>
            <source>Id (file name)</source>
            <translation>編號（檔案名稱）</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>級別</translation>
        </message>
        <message>
            <source>Skills trained</source>
            <translation>訓練的技能</translation>
        </message>
        <message>
            <source>Day of the case</source>
            <translation>個案當日</translation>
        </message>
        <message>
            <source>Customer: title, given name, family name</source>
            <translation>客戶：稱謂、名字、姓氏</translation>
        </message>
        <message>
            <source>Who may answer (desk or a flag)</source>
            <translation>由誰回覆（desk 或標記）</translation>
        </message>
        <message>
            <source>Minutes expected</source>
            <translation>預計分鐘</translation>
        </message>
        <message>
            <source>Must say – one on a line: id = what = words | other words</source>
            <translation>必須說 – 每行一項：編號 = 內容 = 字眼 | 其他字眼</translation>
        </message>
        <message>
            <source>Must not say – one on a line, as above</source>
            <translation>不可說 – 每行一項，格式同上</translation>
        </message>
        <message>
            <source>Model answer</source>
            <translation>示範答案</translation>
        </message>
        <message>
            <source>Careless answer (must not pass)</source>
            <translation>草率答案（不可合格）</translation>
        </message>
        <message>
            <source>Rude answer (must not pass)</source>
            <translation>無禮答案（不可合格）</translation>
        </message>
        <message>
            <source>A trial: nothing of it is kept.</source>
            <translation>試做：不會保存任何內容。</translation>
        </message>
        <message>
            <source>Answer due on (empty: not asked)</source>
            <translation>回覆期限（留空即不考）</translation>
        </message>
        <message>
            <source>Categories that do no harm beside them</source>
            <translation>多選亦無妨的類別</translation>
        </message>
        <message>
            <source>Flags that do no harm beside them</source>
            <translation>多選亦無妨的標記</translation>
        </message>
        <message>
            <source>Answering before the last report is too soon (yes or no)</source>
            <translation>最後一份報告未到便回覆算太早（yes 或 no）</translation>
        </message>
        <message>
            <source>Weeks by which dates may move</source>
            <translation>日期可移動的星期數</translation>
        </message>
        <message>
            <source>What is true</source>
            <translation>真確的事實</translation>
        </message>
        <message>
            <source>Facts a good reader notes</source>
            <translation>細心的讀者會記下的事實</translation>
        </message>
        <message>
            <source>Attachments and further pages</source>
            <translation>附件及後頁</translation>
        </message>
        <message>
            <source>What arrives late</source>
            <translation>遲到的資料</translation>
        </message>
        <message>
            <source>Traps – several words with | between them</source>
            <translation>陷阱（多個字句以 | 分隔）</translation>
        </message>
        <message>
            <source>Award that may be given</source>
            <translation>可給予的補償</translation>
        </message>
        <message>
            <source>What may be varied – words with | between them, one set on a line</source>
            <translation>可變換的字句（以 | 分隔，每行一組）</translation>
        </message>
        <message>
            <source>Other causes – one line for each pair of words</source>
            <translation>其他原因（每對字句一行）</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事實</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>數值</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>After minutes</source>
            <translation>多少分鐘後</translation>
        </message>
        <message>
            <source>Who sends it</source>
            <translation>由誰送來</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>是甚麼</translation>
        </message>
        <message>
            <source>Fell in: words</source>
            <translation>中計字句</translation>
        </message>
        <message>
            <source>Saw it: words</source>
            <translation>看穿字句</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>嚴重</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>最少</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>貨幣</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Stands in the case</source>
            <translation>個案原文</translation>
        </message>
        <message>
            <source>Could stand there</source>
            <translation>可換成</translation>
        </message>
        <message>
            <source>Cause no.</source>
            <translation>原因編號</translation>
        </message>
        <message>
            <source>Kind of cause</source>
            <translation>原因種類</translation>
        </message>
        <message>
            <source>Stands there instead</source>
            <translation>改為</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>加一行</translation>
        </message>
        <message>
            <source>Remove the line</source>
            <translation>刪去此行</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>收到的資料</translation>
        </message>
        <message>
            <source>After {minutes} minutes: {source}</source>
            <translation>{minutes}分鐘後：{source}</translation>
        </message>
        <message>
            <source>Something has just come in: {source}</source>
            <translation>剛收到新資料：{source}</translation>
        </message>
        <message>
            <source>Your letter</source>
            <translation>你的信件</translation>
        </message>
        <message>
            <source>Your decisions</source>
            <translation>你的決定</translation>
        </message>
        <message>
            <source>Special handling</source>
            <translation>特別處理</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>由誰答覆</translation>
        </message>
        <message>
            <source>I do</source>
            <translation>由我答覆</translation>
        </message>
        <message>
            <source>Owed by law</source>
            <translation>依法應付</translation>
        </message>
        <message>
            <source>Refund of cost</source>
            <translation>退還費用</translation>
        </message>
        <message>
            <source>such as 520.00 GBP; empty for nothing</source>
            <translation>例如 520.00 GBP；沒有則留空</translation>
        </message>
        <message>
            <source>“{words}” is no sum. Write it like 520.00 GBP.</source>
            <translation>「{words}」不是金額。請寫成 520.00 GBP 的樣子。</translation>
        </message>
        <message>
            <source>Goodwill as</source>
            <translation>額外補償的形式</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Write the letter before you hand it in.</source>
            <translation>請先寫信，然後交卷。</translation>
        </message>
        <message>
            <source>Your letter is being marked.</source>
            <translation>正在評分。</translation>
        </message>
        <message>
            <source>first words</source>
            <translation>開始動筆</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Show help</source>
            <translation>顯示提示</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>曾要求提示</translation>
        </message>
        <message>
            <source>You know these skills well. What would have helped comes with your marks.</source>
            <translation>你已掌握這些技能。提示會與評分一起提供。</translation>
        </message>
        <message>
            <source>Shown from the start, because these skills are new to you or still weak.</source>
            <translation>由開始便顯示，因為這些技能對你仍屬新手或較弱。</translation>
        </message>
        <message>
            <source>On request: you earn half of these skills or more. Try it alone first.</source>
            <translation>按需要顯示：這些技能你已掌握一半或以上，先試試自己來。</translation>
        </message>
        <message>
            <source>Only afterwards: you earn four fifths of these skills or more.</source>
            <translation>完成後才顯示：這些技能你已掌握八成或以上。</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>valid until {date}</source>
            <translation>有效至 {date}</translation>
        </message>
        <message>
            <source>Put into the letter</source>
            <translation>放入信中</translation>
        </message>
        <message>
            <source>Check my letter</source>
            <translation>檢查我的信</translation>
        </message>
        <message>
            <source>The letter that was handed in</source>
            <translation>所交的信</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>評分</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分數</translation>
        </message>
        <message>
            <source>{percent} % – passed</source>
            <translation>{percent}%：合格</translation>
        </message>
        <message>
            <source>{percent} % – not passed yet</source>
            <translation>{percent}%：尚未合格</translation>
        </message>
        <message>
            <source>Better: {better}</source>
            <translation>可以更好：{better}</translation>
        </message>
        <message>
            <source>A model answer</source>
            <translation>參考答案</translation>
        </message>
        <message>
            <source>Why it is written so</source>
            <translation>為何這樣寫</translation>
        </message>
        <message>
            <source>Recognised</source>
            <translation>識別</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>決定</translation>
        </message>
        <message>
            <source>Wrote</source>
            <translation>文筆</translation>
        </message>
        <message>
            <source>Kept the rules</source>
            <translation>守規</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Goodwill offered</source>
            <translation>額外補償</translation>
        </message>
        <message>
            <source>Columns of a table</source>
            <translation>表格的欄位</translation>
        </message>
        <message>
            <source>{name} has {count} rows; each becomes a case. Say which column is what; that is kept for such headings.</source>
            <translation>「{name}」有 {count} 行，每行成為一宗個案。請說明每欄是甚麼；日後遇到欄名相同的表格，會照樣處理。</translation>
        </message>
        <message>
            <source>Guessed from the headings: please check.</source>
            <translation>根據欄名推測，請核對。</translation>
        </message>
        <message>
            <source>As it was chosen for the last table with these headings.</source>
            <translation>沿用上次欄名相同的表格所選的設定。</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>欄位</translation>
        </message>
        <message>
            <source>First row</source>
            <translation>首行內容</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>成為</translation>
        </message>
        <message>
            <source>– left out –</source>
            <translation>– 不採用 –</translation>
        </message>
        <message>
            <source>What the column “{heading}” becomes</source>
            <translation>「{heading}」一欄成為甚麼</translation>
        </message>
        <message>
            <source>Dates are written</source>
            <translation>日期寫法</translation>
        </message>
        <message>
            <source>2026-04-03: year first only</source>
            <translation>2026-04-03：只接受年份在前</translation>
        </message>
        <message>
            <source>03/04/2026 is 3 April: day first</source>
            <translation>03/04/2026 即 4 月 3 日：日在前</translation>
        </message>
        <message>
            <source>03/04/2026 is 4 March: month first</source>
            <translation>03/04/2026 即 3 月 4 日：月在前</translation>
        </message>
        <message>
            <source>The first rows as cases</source>
            <translation>首幾行成為個案的樣子</translation>
        </message>
        <message>
            <source>File {count} rows</source>
            <translation>歸檔 {count} 行</translation>
        </message>
        <message>
            <source>Leave this table out</source>
            <translation>不匯入此表格</translation>
        </message>
        <message>
            <source>Choose the column that holds the words of the complaint: without them nothing is filed.</source>
            <translation>請選出載有投訴內容的一欄；沒有內容便無法歸檔。</translation>
        </message>
        <message>
            <source>This table has no column “{heading}”.</source>
            <translation>此表格沒有「{heading}」一欄。</translation>
        </message>
        <message>
            <source>“{heading}” and another column are both “{field}”: choose one.</source>
            <translation>「{heading}」與另一欄同樣設為「{field}」，請只選其一。</translation>
        </message>
        <message>
            <source>{name} was left out; nothing of it is filed.</source>
            <translation>「{name}」沒有匯入，其內容一概未歸檔。</translation>
        </message>
        <message>
            <source>The words of the complaint</source>
            <translation>投訴內容</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主旨</translation>
        </message>
        <message>
            <source>Whole name</source>
            <translation>全名</translation>
        </message>
        <message>
            <source>Membership level</source>
            <translation>會員級別</translation>
        </message>
        <message>
            <source>Refund if confirmed – {what}</source>
            <translation>確認後退款：{what}</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>已開啟的個案</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>正在開啟……</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>未開始</translation>
        </message>
        <message>
            <source>template picked</source>
            <translation>已套用範本</translation>
        </message>
        <message>
            <source>being written</source>
            <translation>撰寫中</translation>
        </message>
        <message>
            <source>letter finished</source>
            <translation>信件已完成</translation>
        </message>
        <message>
            <source>{reference}: {sentence}</source>
            <translation>{reference}：{sentence}</translation>
        </message>
        <message>
            <source>Next open case</source>
            <translation>下一個已開啟的個案</translation>
        </message>
        <message>
            <source>Previous open case</source>
            <translation>上一個已開啟的個案</translation>
        </message>
        <message>
            <source>Close this case (its draft is kept)</source>
            <translation>關閉此個案（草稿會保留）</translation>
        </message>
        <message>
            <source>Wait for the customer …</source>
            <translation>等候客戶回覆…</translation>
        </message>
        <message>
            <source>What have you asked the customer for?</source>
            <translation>你向客戶索取甚麼資料？</translation>
        </message>
        <message>
            <source>Asked of the customer</source>
            <translation>已向客戶索取</translation>
        </message>
        <message>
            <source>The customer has answered</source>
            <translation>客戶已回覆</translation>
        </message>
        <message>
            <source>What came, or why we go on without it</source>
            <translation>收到甚麼，或為何不再等候</translation>
        </message>
        <message>
            <source>waits for {who}, since {date}</source>
            <translation>自{date}起等候{who}</translation>
        </message>
        <message>
            <source>the customer</source>
            <translation>客戶</translation>
        </message>
        <message>
            <source>{what} by {date}: {near} ({source})</source>
            <translation>{date}前{what}：{near}（{source}）</translation>
        </message>
        <message>
            <source>Acknowledge</source>
            <translation>確認收到</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回覆</translation>
        </message>
        <message>
            <source>Pay the refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Pay</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Our own promises stand still while we wait; the limits of the law do not.</source>
            <translation>等候期間，我們自訂的期限暫停計算；法定期限照計。</translation>
        </message>
        <message>
            <source>Has answered …</source>
            <translation>已回覆…</translation>
        </message>
        <message>
            <source>Erase the customer …</source>
            <translation>刪除客戶資料…</translation>
        </message>
        <message>
            <source>Erase the customer</source>
            <translation>刪除客戶資料</translation>
        </message>
        <message>
            <source>Every word by and about the customer goes: letters in and out, drafts, notes, attachments.</source>
            <translation>客戶所寫及有關客戶的一切文字都會刪除：往來信件、草稿、備註、附件。</translation>
        </message>
        <message>
            <source>Dates, categories and amounts stay. It cannot be undone; backups made before still hold the words.</source>
            <translation>日期、類別及金額會保留。此操作無法復原；之前的備份仍載有這些文字。</translation>
        </message>
        <message>
            <source>No closed case is older than the retention schedule allows.</source>
            <translation>沒有已結個案超過保存期限。</translation>
        </message>
        <message>
            <source>{count} closed cases are older than the retention schedule allows.</source>
            <translation>{count} 宗已結個案超過保存期限。</translation>
        </message>
        <message>
            <source>Erase the chosen ({count})</source>
            <translation>刪除所選的 {count} 宗</translation>
        </message>
        <message>
            <source>Erase all {count} cases of these customers</source>
            <translation>刪除這些客戶的全部 {count} 宗</translation>
        </message>
        <message>
            <source>{count} cases erased; their figures stay.</source>
            <translation>已刪除 {count} 宗個案的客戶資料，統計數字保留。</translation>
        </message>
        <message>
            <source>Retention …</source>
            <translation>保存期限…</translation>
        </message>
        <message>
            <source>Due to be erased</source>
            <translation>到期須刪除</translation>
        </message>
        <message>
            <source>due since {date}</source>
            <translation>自{date}起到期</translation>
        </message>
        <message>
            <source>Erase all {count}</source>
            <translation>全部刪除（{count} 宗）</translation>
        </message>
        <message>
            <source>None of these letters fits</source>
            <translation>以上範本都不合用</translation>
        </message>
        <message>
            <source>What the article says (Space)</source>
            <translation>條文內容（空白鍵）</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Refund a cost …</source>
            <translation>退還一項費用…</translation>
        </message>
        <message>
            <source>For what</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>Why (stays in the case)</source>
            <translation>理由（留存於個案）</translation>
        </message>
        <message>
            <source>Add to the award</source>
            <translation>加入補償方案</translation>
        </message>
        <message>
            <source>Costs claimed: {costs}.</source>
            <translation>申索的費用：{costs}。</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>有收據</translation>
        </message>
        <message>
            <source>no receipt</source>
            <translation>無收據</translation>
        </message>
        <message>
            <source>receipt not seen</source>
            <translation>未見收據</translation>
        </message>
        <message>
            <source>meal</source>
            <translation>膳食</translation>
        </message>
        <message>
            <source>hotel</source>
            <translation>酒店</translation>
        </message>
        <message>
            <source>transport</source>
            <translation>交通</translation>
        </message>
        <message>
            <source>clothing</source>
            <translation>衣物</translation>
        </message>
        <message>
            <source>cleaning</source>
            <translation>清洗</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>電話</translation>
        </message>
        <message>
            <source>other cost</source>
            <translation>其他費用</translation>
        </message>
        <message>
            <source>The award has no sum owed by law, and this letter goes on without one: read what it says then.</source>
            <translation>補償方案中沒有依法應付的款項，此信會因此換成另一種寫法：請細閱該段。</translation>
        </message>
        <message>
            <source>The award has no refund, and this letter goes on without one: read what it says then, or add it.</source>
            <translation>補償方案中沒有退款，此信會因此換成另一種寫法：請細閱該段，或加入退款。</translation>
        </message>
        <message>
            <source>The award has no goodwill, and this letter goes on without it: read what it says then.</source>
            <translation>補償方案中沒有善意補償，此信會因此換成另一種寫法：請細閱該段。</translation>
        </message>
        <message>
            <source>Earlier cases: {median} in the middle</source>
            <translation>過往個案：中位數 {median}</translation>
        </message>
        <message>
            <source>Compensation</source>
            <translation>賠償金</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>照顧安排</translation>
        </message>
        <message>
            <source>Damages</source>
            <translation>損失賠償</translation>
        </message>
        <message>
            <source>Price reduction</source>
            <translation>減價</translation>
        </message>
        <message>
            <source>Refund of a fee</source>
            <translation>退還收費</translation>
        </message>
        <message>
            <source>Difference in fare</source>
            <translation>票價差額</translation>
        </message>
        <message>
            <source>Same event: median {median}, from {low} to {high} ({count} cases)</source>
            <translation>同一事件：中位數 {median}，由 {low} 至 {high}（{count} 宗）</translation>
        </message>
        <message>
            <source>Same event: median {median}, from {low} to {high} ({count}, too few to go by)</source>
            <translation>同一事件：中位數 {median}，由 {low} 至 {high}（{count} 宗，數目太少，只供參考）</translation>
        </message>
        <message>
            <source>This sum is within the authority of: {role}</source>
            <translation>此金額屬以下職級的權限：{role}</translation>
        </message>
        <message>
            <source>Above what you may give alone; {role} may. Give a reason and the name of who signs.</source>
            <translation>超出你可自行批核的金額，須由{role}批核：請填寫理由及批核人姓名。</translation>
        </message>
        <message>
            <source>How letters fare …</source>
            <translation>範本使用成效……</translation>
        </message>
        <message>
            <source>How letters fare</source>
            <translation>範本使用成效</translation>
        </message>
        <message>
            <source>{letters} letters in {cases} cases of the last year; practice and samples never count.</source>
            <translation>過去一年 {cases} 宗個案、{letters} 封信；練習及示範個案不計算在內。</translation>
        </message>
        <message>
            <source>Counting what became of the letters of the last year …</source>
            <translation>正在統計過去一年的信件……</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>顯示內容</translation>
        </message>
        <message>
            <source>Wordings to propose</source>
            <translation>建議採用的寫法</translation>
        </message>
        <message>
            <source>Sentences most often changed</source>
            <translation>最常被修改的句子</translation>
        </message>
        <message>
            <source>Paragraphs nearly always taken out</source>
            <translation>幾乎總被刪去的段落</translation>
        </message>
        <message>
            <source>Every letter and paragraph</source>
            <translation>所有信件及段落</translation>
        </message>
        <message>
            <source>Never used</source>
            <translation>從未使用</translation>
        </message>
        <message>
            <source>Where none of the letters fitted</source>
            <translation>沒有合用範本的類別</translation>
        </message>
        <message>
            <source>Nothing to show here yet. The figures grow with every letter that is finished.</source>
            <translation>暫時沒有資料。每完成一封信，數字便會累積。</translation>
        </message>
        <message>
            <source>{changed} of {of} changed this sentence</source>
            <translation>{of} 封信中有 {changed} 封修改了這一句</translation>
        </message>
        <message>
            <source>{letters} of {of} changed this sentence the same way</source>
            <translation>{of} 封信中有 {letters} 封以同樣方式修改了這一句</translation>
        </message>
        <message>
            <source>(taken out)</source>
            <translation>（刪去）</translation>
        </message>
        <message>
            <source>taken out of {deleted} of {sent} letters</source>
            <translation>{sent} 封信中有 {deleted} 封刪去</translation>
        </message>
        <message>
            <source>offered {offered} · chosen {chosen} · untouched {untouched} · lightly edited {lightly} · heavily edited {heavily} · abandoned {abandoned} · came back {came_back}</source>
            <translation>建議 {offered} · 選用 {chosen} · 原文照用 {untouched} · 略為修改 {lightly} · 大幅修改 {heavily} · 棄用 {abandoned} · 客戶再來信 {came_back}</translation>
        </message>
        <message>
            <source>Put this wording into a draft</source>
            <translation>把這寫法放進草稿</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>The wording stands in a draft of {path}; ask for its review when you have read it.</source>
            <translation>新寫法已放進 {path} 的草稿；看過後請提交審閱。</translation>
        </message>
        <message>
            <source>Declined; this wording is not proposed again.</source>
            <translation>已決定不採用；日後不再建議這寫法。</translation>
        </message>
        <message>
            <source>Open the text</source>
            <translation>開啟範本</translation>
        </message>
        <message>
            <source>Replace in the whole library …</source>
            <translation>在整個範本庫中取代……</translation>
        </message>
        <message>
            <source>Replace in the whole library</source>
            <translation>在整個範本庫中取代</translation>
        </message>
        <message>
            <source>Changes bodies, titles and handling notes, never the names of values. Every file changed becomes a draft to review; what is live stays.</source>
            <translation>只修改正文、標題及處理須知，不會改動欄位名稱。每個有改動的檔案會成為待審閱的草稿；使用中的版本不變。</translation>
        </message>
        <message>
            <source>Match small and large letters</source>
            <translation>區分大小寫</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>全字匹配</translation>
        </message>
        <message>
            <source>Show what would change</source>
            <translation>顯示將有的改動</translation>
        </message>
        <message>
            <source>Nothing in the library would change.</source>
            <translation>範本庫中沒有內容會改動。</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>已剔除</translation>
        </message>
        <message>
            <source>Undo the replacement</source>
            <translation>復原這次取代</translation>
        </message>
        <message>
            <source>There is no replacement to undo.</source>
            <translation>沒有可復原的取代。</translation>
        </message>
        <message>
            <source>Open drafts that would read differently</source>
            <translation>內容會改變的未完成草稿</translation>
        </message>
        <message>
            <source>keeps its text: written by hand</source>
            <translation>保留原文：已人手修改</translation>
        </message>
        <message>
            <source>is written anew</source>
            <translation>將會重寫</translation>
        </message>
        <message>
            <source>Approve all the same</source>
            <translation>仍然批准</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>將有的改動</translation>
        </message>
        <message>
            <source>Fetches what other offices have changed and sends what went live here. A draft goes along once its review has been asked for.</source>
            <translation>取得其他辦事處的改動，並送出這裏已生效的文字。草稿要提交審批後，才會一併送出。</translation>
        </message>
        <message>
            <source>In force: {written}. Ask for review: {asked}. The same already: {same}. Refused: {refused}, each with its reason below.</source>
            <translation>已生效：{written}。等待審閱：{asked}。原已相同：{same}。拒收：{refused}，原因逐一列於下方。</translation>
        </message>
        <message>
            <source>taken in from {file}</source>
            <translation>由 {file} 匯入</translation>
        </message>
        <message>
            <source>Asks for review: somebody else approves it before it is used</source>
            <translation>等待審閱：由另一位同事批准後才可使用</translation>
        </message>
        <message>
            <source>Times: {count}</source>
            <translation>{count} 次</translation>
        </message>
        <message>
            <source>Places: {places}, in files: {files}. Space leaves a file out or takes it in.</source>
            <translation>{files} 個檔案中共 {places} 處。按空白鍵可剔除或選回某個檔案。</translation>
        </message>
        <message>
            <source>Places: {count}</source>
            <translation>共 {count} 處</translation>
        </message>
        <message>
            <source>Make drafts ({count})</source>
            <translation>製作草稿（{count}）</translation>
        </message>
        <message>
            <source>Drafts made: {count}. One undo takes all of them back.</source>
            <translation>已製作 {count} 份草稿。按一次「復原」便可全部收回。</translation>
        </message>
        <message>
            <source>The replacement is undone. Drafts as they were before: {count}.</source>
            <translation>已復原這次取代：{count} 份草稿回到之前的樣子。</translation>
        </message>
        <message>
            <source>Open drafts that would change: {count}. Those that nobody has touched are written anew; the others keep their words.</source>
            <translation>有 {count} 份未完成草稿會改變。未經人手修改的會重寫；其餘保留原文。</translation>
        </message>
        <message>
            <source>Choose the sum …</source>
            <translation>選擇金額…</translation>
        </message>
        <message>
            <source>Between {low} and {high}.</source>
            <translation>介乎 {low} 至 {high}。</translation>
        </message>
        <message>
            <source>What came with the letter</source>
            <translation>隨函附件</translation>
        </message>
        <message>
            <source>{name}, {size}</source>
            <translation>{name}，{size}</translation>
        </message>
        <message>
            <source>Page {number} of {pages}</source>
            <translation>第 {number} 頁，共 {pages} 頁</translation>
        </message>
        <message>
            <source>Page back</source>
            <translation>上一頁</translation>
        </message>
        <message>
            <source>Page on</source>
            <translation>下一頁</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>縮小</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>A copy is in {path}.</source>
            <translation>副本已存於 {path}。</translation>
        </message>
        <message>
            <source>Close the attachment</source>
            <translation>關閉附件</translation>
        </message>
        <message>
            <source>{name} is damaged or too large a picture. Save a copy to look at it elsewhere.</source>
            <translation>圖片「{name}」已損壞或過大。請另存副本，以其他程式開啟。</translation>
        </message>
        <message>
            <source>Go to the attachments</source>
            <translation>前往附件</translation>
        </message>
        <message>
            <source>about {name}</source>
            <translation>關於{name}</translation>
        </message>
        <message>
            <source>close to {name}</source>
            <translation>接近{name}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>This text cannot be shown for this case: {what}</source>
            <translation>無法按此個案顯示此文本：{what}</translation>
        </message>
        <message>
            <source>Split before “{words}”</source>
            <translation>在「{words}」之前分開</translation>
        </message>
        <message>
            <source>Split at the selected words</source>
            <translation>在選取的文字處分開</translation>
        </message>
        <message>
            <source>Join, split, strike…</source>
            <translation>合併、分開、剔除…</translation>
        </message>
        <message>
            <source>Share the library …</source>
            <translation>共享範本庫……</translation>
        </message>
        <message>
            <source>Share the library</source>
            <translation>共享範本庫</translation>
        </message>
        <message>
            <source>Folder or git server</source>
            <translation>資料夾或 git 伺服器</translation>
        </message>
        <message>
            <source>Fetch and send</source>
            <translation>取回並送出</translation>
        </message>
        <message>
            <source>Shared. Texts that came: {count}.</source>
            <translation>已共享。取回的文本：{count} 份。</translation>
        </message>
        <message>
            <source>Somebody was faster. Texts that came: {count}. Share once more to send yours.</source>
            <translation>有人先送出了改動。取回的文本：{count} 份。請再共享一次以送出你的改動。</translation>
        </message>
        <message>
            <source>Changed here and elsewhere: {count}. Say for each whose text stands; nothing is changed before that.</source>
            <translation>本處與別處同時改動了 {count} 份文本。請逐一選定以誰的為準；選定之前不會有任何改動。</translation>
        </message>
        <message>
            <source>Mine stands (Ctrl+1)</source>
            <translation>以我的為準（Ctrl+1）</translation>
        </message>
        <message>
            <source>Theirs stands (Ctrl+2)</source>
            <translation>以對方的為準（Ctrl+2）</translation>
        </message>
        <message>
            <source>mine or theirs?</source>
            <translation>我的還是對方的？</translation>
        </message>
        <message>
            <source>mine stands</source>
            <translation>以我的為準</translation>
        </message>
        <message>
            <source>theirs stands</source>
            <translation>以對方的為準</translation>
        </message>
        <message>
            <source>Struck out: mine. Underlined: theirs.</source>
            <translation>刪除線為我的文字，底線為對方的文字。</translation>
        </message>
        <message>
            <source>Text of the guideline</source>
            <translation>指引文本</translation>
        </message>
        <message>
            <source>As it is read</source>
            <translation>閱讀效果</translation>
        </message>
        <message>
            <source>The guideline is in force now.</source>
            <translation>指引現已生效。</translation>
        </message>
        <message>
            <source>The draft is gone; the guideline in force stays as it was.</source>
            <translation>草稿已刪除；現行指引維持不變。</translation>
        </message>
        <message>
            <source>reads easily (Flesch {ease})</source>
            <translation>易讀（Flesch {ease}）</translation>
        </message>
        <message>
            <source>reads fairly hard (Flesch {ease})</source>
            <translation>稍為難讀（Flesch {ease}）</translation>
        </message>
        <message>
            <source>hard to read (Flesch {ease})</source>
            <translation>難讀（Flesch {ease}）</translation>
        </message>
        <message>
            <source>Enter confirms it, as it stands or as you corrected it; Alt+Delete drops it.</source>
            <translation>按 Enter 確認（原樣或更正後的內容）；按 Alt+Delete 剔除。</translation>
        </message>
        <message>
            <source>The facts of the case, what the customer raises, its history and the guideline for it are shown here.</source>
            <translation>個案的事實、客人提出的事項、紀錄及處理指引會在此顯示。</translation>
        </message>
        <message>
            <source>Categories …</source>
            <translation>類別…</translation>
        </message>
        <message>
            <source>What cases are sorted by. A category is renamed, merged into another, or added; cases follow.</source>
            <translation>個案按此分類。類別可改名、併入另一類別或新增，個案會隨之更改。</translation>
        </message>
        <message>
            <source>Only managers and assistant managers change categories.</source>
            <translation>只有經理及助理經理可更改類別。</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名稱</translation>
        </message>
        <message>
            <source>Name in Chinese</source>
            <translation>中文名稱</translation>
        </message>
        <message>
            <source>New category</source>
            <translation>新類別</translation>
        </message>
        <message>
            <source>Words that speak for it, divided by commas</source>
            <translation>提示字詞，以逗號分隔</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Merge into</source>
            <translation>併入</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>merged into {name}</source>
            <translation>已併入「{name}」</translation>
        </message>
        <message>
            <source>The categories are changed; {count} cases followed.</source>
            <translation>類別已更改，{count} 宗個案隨之更改。</translation>
        </message>
        <message>
            <source>Words, a reference, a name or a flight; state:open, category:baggage.delayed, from:2026-01, to:2026-03</source>
            <translation>字詞、個案編號、姓名或航班；亦可用 state:open、category:baggage.delayed、from:2026-01、to:2026-03</translation>
        </message>
        <message>
            <source>Attach files …</source>
            <translation>附上檔案…</translation>
        </message>
        <message>
            <source>Attached: {names}</source>
            <translation>已附上：{names}</translation>
        </message>
        <message>
            <source>Larger than 25 MB, so not attached: {name}</source>
            <translation>檔案大於 25 MB，未有附上：{name}</translation>
        </message>
        <message>
            <source>Not understood and left out: {conditions}. Try state:open or from:2026-01.</source>
            <translation>未能理解 {conditions}，搜尋時已略去。可試 state:open 或 from:2026-01。</translation>
        </message>
        <message>
            <source>Marks of each letter</source>
            <translation>每封信的評分</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>依據</translation>
        </message>
        <message>
            <source>Marks set by a trainer</source>
            <translation>由導師改定的評分</translation>
        </message>
        <message>
            <source>Set by</source>
            <translation>改定者</translation>
        </message>
        <message>
            <source>Disputed marks</source>
            <translation>有異議的評分</translation>
        </message>
        <message>
            <source>Settled by</source>
            <translation>裁定者</translation>
        </message>
        <message>
            <source>How it was settled</source>
            <translation>裁定結果</translation>
        </message>
        <message>
            <source>d MMM yyyy HH:mm</source>
            <translation>yyyy年M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Whom we ask</source>
            <translation>查詢對象</translation>
        </message>
        <message>
            <source>offered {offered} · in letters sent {sent} · untouched {untouched} · lightly edited {lightly} · heavily edited {heavily} · taken out {deleted} · came back {came_back}</source>
            <translation>建議 {offered} · 已發信件 {sent} · 原文照用 {untouched} · 略為修改 {lightly} · 大幅修改 {heavily} · 刪去 {deleted} · 客戶再來信 {came_back}</translation>
        </message>
        <message>
            <source>perhaps: {name}</source>
            <translation>或屬：{name}</translation>
        </message>
        <message>
            <source>The customer's words: {words}</source>
            <translation>客戶的原話：{words}</translation>
        </message>
        <message>
            <source>A guess, from single words: {words}</source>
            <translation>按個別字詞推測：{words}</translation>
        </message>
        <message>
            <source>A guess, by what this means: {words}</source>
            <translation>按這句話的意思推測：{words}</translation>
        </message>
        <message>
            <source>As the cases confirmed here were sorted: {words}</source>
            <translation>按本部門已確認的個案分類：{words}</translation>
        </message>
        <message>
            <source>A guess: the letter says nothing that we know. It begins: {words}</source>
            <translation>推測：來信沒有我們認得的字眼。開首為：{words}</translation>
        </message>
        <message>
            <source>{words} (subject line)</source>
            <translation>{words}（標題）</translation>
        </message>
        <message>
            <source>how many? The letter says "{words}"</source>
            <translation>有多少人？來信寫道：「{words}」</translation>
        </message>
        <message>
            <source>{head}. {article}. {because}</source>
            <translation>{head}。{article}。{because}</translation>
        </message>
        <message>
            <source>Search cases …</source>
            <translation>搜尋個案…</translation>
        </message>
        <message>
            <source>Your department has rewritten this page in the other language. This is the page as it came with drafter.</source>
            <translation>貴部門已改寫此頁的另一語言版本；這裏所示仍是 drafter 原有的內容。</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>What the checks mark …</source>
            <translation>檢查標示了甚麼…</translation>
        </message>
        <message>
            <source>What the checks mark</source>
            <translation>檢查標示了甚麼</translation>
        </message>
        <message>
            <source>{never} of {rules} rules marked nothing in our {letters} newest letters and drafts; rules that could not be read: {broken}.</source>
            <translation>在最新的 {letters} 封信件和草稿中，{rules} 條規則裏有 {never} 條從未標示過任何字句；未能讀取的規則：{broken} 條。</translation>
        </message>
        <message>
            <source>Checking our newest letters and drafts again …</source>
            <translation>正在重新檢查最新的信件和草稿…</translation>
        </message>
        <message>
            <source>Rules that never marked anything</source>
            <translation>從未標示過任何字句的規則</translation>
        </message>
        <message>
            <source>Rules that could not be read</source>
            <translation>未能讀取的規則</translation>
        </message>
        <message>
            <source>Every rule, the busiest first</source>
            <translation>所有規則，標示最多的在前</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>沒有。</translation>
        </message>
        <message>
            <source>letters: {letters}</source>
            <translation>信件：{letters} 封</translation>
        </message>
        <message>
            <source>About this rule</source>
            <translation>關於這條規則</translation>
        </message>
        <message>
            <source>Marked:</source>
            <translation>會標示：</translation>
        </message>
        <message>
            <source>Left alone:</source>
            <translation>不會標示：</translation>
        </message>
        <message>
            <source>As it came with drafter</source>
            <translation>隨 drafter 提供的原文</translation>
        </message>
        <message>
            <source>Try “{fix}”.</source>
            <translation>可改為「{fix}」。</translation>
        </message>
        <message>
            <source>Export the library …</source>
            <translation>匯出範本庫…</translation>
        </message>
        <message>
            <source>{count} texts written to {path}</source>
            <translation>已把 {count} 份文字寫入 {path}</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>有同事</translation>
        </message>
        <message>
            <source>{who} is working on this text; have that draft approved or given up, then go back</source>
            <translation>{who} 正在修改這段文字；請先把該草稿批准或放棄，然後再回到舊版本</translation>
        </message>
        <message>
            <source>back to the version “{version}”</source>
            <translation>回到「{version}」這個版本</translation>
        </message>
        <message>
            <source>{who} asks for review.</source>
            <translation>{who} 要求審閱。</translation>
        </message>
        <message>
            <source>{who} asks for review: {why}.</source>
            <translation>{who} 要求審閱：{why}。</translation>
        </message>
        <message>
            <source>Import texts …</source>
            <translation>匯入文字…</translation>
        </message>
        <message>
            <source>Texts imported</source>
            <translation>已匯入文字</translation>
        </message>
        <message>
            <source>No file was refused.</source>
            <translation>沒有不接受的檔案。</translation>
        </message>
        <message>
            <source>Library (*.zip)</source>
            <translation>範本庫 (*.zip)</translation>
        </message>
        <message>
            <source>This letter is finished and filed as it stands. To send another, change it; to undo it, take it back (Alt+8).</source>
            <translation>這封信已按現有內容定稿並歸檔。如要另發一封，請先修改；如要撤銷，請將信收回（Alt+8）。</translation>
        </message>
        <message>
            <source>The folder for new post cannot be read: {path} ({why}). Nothing is filed from it until it is there again; choose another one in the settings.</source>
            <translation>無法讀取來函資料夾：{path}（{why}）。資料夾恢復之前，不會從中建立個案；亦可在設定中另選資料夾。</translation>
        </message>
        <message>
            <source>{keys} copies, cuts, pastes or selects everywhere. Choose other keys.</source>
            <translation>{keys} 在各處用作複製、剪下、貼上或全選，請改用其他按鍵。</translation>
        </message>
        <message>
            <source>The settings could not be used: {what}. They were put aside in {path}, and the usual ones are in force.</source>
            <translation>設定檔不能使用：{what}。原檔已另存於 {path}，現採用預設設定。</translation>
        </message>
        <message>
            <source>No further case in this list. Press F2 and choose another list, or clear the search.</source>
            <translation>此清單再沒有其他個案。請按 F2 選擇另一清單，或清除搜尋字詞。</translation>
        </message>
        <message>
            <source>This is filed already, as {reference}: that case is opened.</source>
            <translation>此函件早已存檔，編號為 {reference}；現已開啟該個案。</translation>
        </message>
        <message>
            <source>drafter cannot open the cases.</source>
            <translation>drafter 無法開啟個案庫。</translation>
        </message>
        <message>
            <source>What are the chosen cases about? ({count})</source>
            <translation>所選的 {count} 宗個案關於甚麼？</translation>
        </message>
        <message>
            <source>Categorise …</source>
            <translation>歸類…</translation>
        </message>
        <message>
            <source>Somebody here has said so. {words}</source>
            <translation>由同事確定。{words}</translation>
        </message>
        <message>
            <source>Promised in {reference}</source>
            <translation>在 {reference} 中的承諾</translation>
        </message>
        <message>
            <source>Left unanswered: {what}</source>
            <translation>未予回應：{what}</translation>
        </message>
        <message>
            <source>History ({count})</source>
            <translation>紀錄（{count}）</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>待辦事項</translation>
        </message>
    </context>
</TS>
