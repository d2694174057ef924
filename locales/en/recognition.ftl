denghicongnhan = Put a model forward for recognition
    .button = 🏅 Put forward
    .words = put forward, recognition, đề nghị công nhận, ask for recognition

# The rubric and its points.
rubric-of = { $name }
rubric-default = { $name } (a default, no document of any office)
rubric-question = { $name }: how many points? At most { $max }.
rubric-hint =
    { $hint }

    Choose one, or type the points, for example: { $points } points
rubric-give = { $points } points
rubric-points = { $points }/{ $max } points
rubric-sum = In all: { $total }/{ $max }
rubric-needs-points = Please choose one, or type a whole number from 0 to { $max }. Example: { $max } points
rubric-too-many-points = This criterion has at most { $max } points. Please score it again.
rubric-changed = The criteria have just been changed, and nothing was sent. Please look at each of your scores again, then send.

# The unit puts its model forward.
recognition-which = Which model do you put forward?
recognition-no-model = You have no running model to put forward.
recognition-not-running = The model { $code } is not being carried out and cannot be put forward.
recognition-waits = The model { $code } waits for the council of { $unit }. The system tells you as soon as there is a conclusion.
recognition-highest = The model { $code } has been recognised as outstanding, which is the highest. One achievement is rewarded once.
recognition-this-year = The model { $code } has been recognised this year. One achievement is rewarded once; next year, with new results, you may put it forward as outstanding.
recognition-none = The model { $code } has not been put forward for recognition.
recognition-lacks-reports = To be put forward, the model { $code } needs a progress report with at least one photo and one number, sent after the registration or after the last time it was considered. There is no such report yet.
recognition-lacks-both = The reports on { $code } lack two things: photos, and results in numbers. Please send one more report.
recognition-lacks-numbers = The reports on { $code } have photos, but no results in numbers. Please send one more report with a number, for example: 45 hộ (households).
recognition-lacks-photos = The reports on { $code } have numbers, but no photo. Please send one more report with photos.
recognition-photos-coming = The photos of the reports on { $code } are still being stored. Please try again in a few minutes.
recognition-opening = The model “{ $title }” ({ $code }). First please score it yourself, criterion by criterion. { $rubric }.
recognition-achievements = What stands out most?
    .label = Achievements
    .example = Example: 12 households have net houses and earn half as much again; two villages came to learn it.
recognition-photos = Please send photos of it, at most 10. The council has those of your reports. Then choose “Done”.
    .label = More photos
recognition-confirm = Please check, then choose “Send”
recognition-send = ✅ Send
recognition-sent = Put forward · { $code }
recognition-sent-next = Your own score: { $total }. It has gone to the council of { $unit }. The system tells you as soon as there is a conclusion.
recognition-already-sent = { $code } has been put forward already.
recognition-later = What you began is kept. To go on, write { COMMAND("denghicongnhan") }.

# What the council and the chair see.
recognition-card = For recognition · { $code }
recognition-chair-card = You preside · { $code }
recognition-author = Put forward by: { $author }
recognition-goal = Goal when registered: { $goal }
recognition-reported = Reports: { $count }, photos: { $photos }. Results:
recognition-stands-out = What stands out: { $words }
recognition-rewarded-recognised = Recognised on { $day }; the results above are later than that.
recognition-rewarded-outstanding = Recognised as outstanding on { $day }; the results above are later than that.
recognition-overlap-title = ⚠ Much like a model that has been recognised: “{ $title }” ({ $code }).
recognition-overlap-photos = ⚠ Has a photo of a model that has been recognised: “{ $title }” ({ $code }).
recognition-self = The unit’s own score: { $total }/{ $max }
recognition-thresholds = Recognised from { $pass } points, outstanding from { $outstanding }.
recognition-to-score = Waiting for your score, as a member of the council of { $unit }. Everybody scores alone.
recognition-you-scored = You gave { $total }/{ $max } points. You may change it until there is a conclusion.
recognition-scored-for-you = { $name } has scored on your behalf.
recognition-count = { $done } of { $of } have scored
recognition-score = ✍ Score it
recognition-score-again = ✍ Score it again
recognition-see-photos = 🖼 Photos ({ $count })
recognition-album = { $code }: { $count ->
        [0] no photos yet.
        [one] 1 photo.
       *[other] { $count } photos.
    }
recognition-more-photos = More photos ➡
recognition-council = The council of { $unit }:
recognition-total = { $name }: { $total } points
recognition-instead-of = (on behalf of { $name })
recognition-missing = Not yet: { $names }
recognition-average = Average: { $average }/{ $max } points
recognition-far-apart = ⚠ More than { $max } points apart: please meet
recognition-usual-recognised = The average is high enough to be recognised.
recognition-usual-outstanding = The average is high enough to be outstanding.
recognition-usual-not_yet = The average is not high enough yet.
recognition-conclude-recognised = ✅ Recognise
recognition-conclude-outstanding = 🏅 Outstanding
recognition-conclude-not_yet = ✍ Not yet
recognition-not-council = The council of the reviewing unit scores this. Thank you for your interest.
recognition-not-chair = The chair of the reviewing unit concludes on this. Thank you for your interest.
recognition-score-first = You are of the council: please score first, then see the scores and conclude.
recognition-seat-taken = { $name } has cast this ballot at { $at }. Each member of the council has one.
recognition-decided-recognised = ✅ { $name } concluded at { $at }: recognised.
recognition-decided-outstanding = 🏅 { $name } concluded at { $at }: outstanding.
recognition-decided-not_yet = ✍ { $name } concluded at { $at }: not yet recognised.
recognition-chairless = A chair is needed · { $code }
recognition-needs-chair = The model “{ $title }” waits to be recognised, but { $unit } has no chair. Please invite somebody: write { COMMAND("moi") } and choose “Chair of recognition”.
recognition-has-chair = The model “{ $title }” waits to be recognised. { $unit } has a chair now. Thank you.

# The ballot.
ballot-note = Would you add a note?
    .label = Note
    .example = Example: A good way; more figures on who followed would help. If there is nothing, choose “Skip”.
ballot-confirm = Please check your ballot
ballot-send = ✅ Send
ballot-sent = Your ballot on { $code } is in: { $total } points. You may change it until there is a conclusion.
ballot-later = No ballot was cast. The model still waits for your score.

# What the chair concludes.
conclusion-reason = Why?
    .label = Reason
    .example = Choose one of the sentences, or type your own.
conclusion-ask-recognised = Why is this model recognised?
conclusion-ask-outstanding = Why is this model outstanding?
conclusion-ask-not_yet = Why not yet? Please say clearly what is still to be done.
conclusion-recognised-a = Clear results, the goal was reached.
conclusion-recognised-b = Skilful ways, people agree and join in.
conclusion-recognised-c = The council agrees, the average is enough.
conclusion-outstanding-a = Exceptional results that others learn from.
conclusion-outstanding-b = Something hard was solved, and people agree.
conclusion-outstanding-c = The council fully agrees: worth copying.
conclusion-not_yet-a = Results are not clear, please report more figures.
conclusion-not_yet-b = Please keep it up a while, then ask again.
conclusion-not_yet-c = The average is too low, please explain the ways used.
conclusion-confirm = The author and the council will receive:
conclusion-confirm-recognised = Conclusion: { $code } is recognised
conclusion-confirm-outstanding = Conclusion: { $code } is outstanding
conclusion-confirm-not_yet = Conclusion: { $code } is not yet recognised
conclusion-send = ✅ Send
conclusion-sent-recognised = { $code } is recognised. The system has told the author and the council.
conclusion-sent-outstanding = { $code } is recognised as outstanding. The system has told the author and the council.
conclusion-sent-not_yet = { $code } is not yet recognised. The system has told the author and the council.
conclusion-later = Nothing was concluded. The model still waits for you.

# The answer to whoever put it forward.
recognition-answer-recognised = ✅ Recognised · { $code }
recognition-answer-outstanding = 🏅 Recognised as outstanding · { $code }
recognition-answer-not_yet = ✍ Not yet recognised · { $code }
recognition-answer-recognised-text = The model “{ $title }” is recognised by { $unit }. { $name } concluded at { $at }:
recognition-answer-outstanding-text = The model “{ $title }” is recognised by { $unit } as outstanding. { $name } concluded at { $at }:
recognition-answer-not_yet-text = The model “{ $title }” is not recognised by { $unit } this time. { $name } says, at { $at }:
recognition-next-recognised = You and your people are commended. Next year, with new results, you may put it forward as outstanding.
recognition-next-outstanding = You and your people are commended. Please keep it up, and help others to do the same.
recognition-next-not_yet = The model goes on. When there are new results, please send a report with photos and numbers, then put it forward again.
recognition-no-scores = Nobody of the council has scored yet. Please wait for at least one ballot before concluding.
