uyquyen = Let somebody stand in for you
    .words = delegate, stand in

policy-lend = Reviewers and chairs can let somebody stand in for them. If you need this, please ask your unit’s administrator.

delegation-role = Which of your tasks?
    .label = Task
delegation-right = { $role }, { $unit }
delegation-kinds = For which submissions?
    .label = Submissions
delegation-kinds-all = All submissions
delegation-kinds-registration = Registrations
delegation-kinds-progress = Progress reports
delegation-kinds-recognition = Recognition
delegation-to = Who stands in for you?
    .label = Stands in
    .example = Choose, or type a name. Example: Lê Thị Hà
delegation-person = { $name } – { $role }, { $unit }
delegation-since = From when on?
    .label = Begins
delegation-since-now = From now on
delegation-since-tomorrow = From tomorrow ({ $day })
delegation-until = Up to which day?
    .label = Last day
    .example = Choose, or type a day. Example: 30/11
delegation-until-three-days = 3 days (to { $day })
delegation-until-a-week = 1 week (to { $day })
delegation-until-this-month = The rest of the month ({ $day })
delegation-until-none = There is no day yet. Please write the last day. Example: 30/11
delegation-until-no-such-day = This day is not in the calendar. Please check it. Example: 30/11
delegation-until-past = The last day must not be over, nor come before the first one. Example: 30/11
delegation-until-far = Three months are the longest. Please check the last day.
delegation-confirm = Please check
delegation-send = ✅ Let them stand in
delegation-later = Nobody stands in for you. When you need it, send { COMMAND("uyquyen") }.
delegation-unfit = This person has no role in the unit, below or above it, and cannot stand in. Please choose another one.

delegation-made = Somebody stands in for you
delegation-made-text =
    { $name } stands in for you from { $from } to the end of { $until }: { $role }, { $unit }.
    Submissions: { $scope }.

    The system has told { $name }. To take it back, send { COMMAND("uyquyen") }.
delegation-given = You stand in for somebody
delegation-given-text =
    { $name } asks you to stand in from { $from } to the end of { $until }: { $role }, { $unit }.
    Submissions: { $scope }.

    Each of your decisions will say that it is for { $name }.
delegation-list = Who stands in now
delegation-lent = { $name } stands in for you, from { $from } to the end of { $until }: { $role }, { $unit }. Submissions: { $scope }.
delegation-borrowed = You stand in for { $name }, from { $from } to the end of { $until }: { $role }, { $unit }. Submissions: { $scope }.
delegation-new = ➕ Somebody else
delegation-revoke = Take back: { $name }
delegation-revoked = Taken back. { $name } no longer stands in for you, and has been told.
delegation-not-yours = Only the one who asked for it can take it back.
delegation-is-over = This is over already.
delegation-ended = Standing in is over
delegation-over = You no longer stand in for { $name }: { $role }, { $unit }. Thank you.
delegation-over-revoked = { $name } has taken back what you stood in for: { $role }, { $unit }. Thank you for your help.
delegation-over-lender = { $name } no longer stands in for you: { $role }, { $unit }. From now on submissions wait for you again.
