review-card-registration = New registration · { $code }
review-card-registration-again = Sent again, no. { $times } · { $code }
review-card-author = Sent by: { $author }
review-card-routine-partly = ⚠ The sender writes: partly routine professional work.
review-card-routine-yes = ⚠ The sender writes: this is routine professional work.
review-card-inspired = Learns from: { $model }
review-card-changes = What was changed:
review-card-no-changes = The sender changed nothing.
review-card-change =
    • { $label }
      before: { $was }
      now: { $is }
review-card-waiting = Waiting for review by { $unit }
review-card-waiting-until = Waiting for review by { $unit }, due { $day }
review-card-held = Waiting for: { $name }, due { $day }
review-take = 🙋 I take it
review-taken = You have taken { $code }. The review is due on { $day }. The others see that you are at it.
review-held = { $name } has taken this one. You may still give your opinion if need be.
review-approve-registration = ✅ Approve
review-return = ✍ Return for completion
review-reject = ✖ Do not approve
review-see-full = 📄 See all of it
review-see-photos = 🖼 Photos ({ $count })
review-full = { $code } · Sent by: { $author }
review-photos = { $code }: { $count ->
        [0] no photos yet.
        [one] 1 photo.
       *[other] { $count } photos.
    }
review-approved-registration = { $code } is approved. The system has told the sender.
review-approved-progress = Report { $number } on { $code } is accepted. The system has told the sender.
review-not-yours = The unit’s reviewers decide on this. Thank you for your interest.
review-newer-version = There is a newer version. Please see the latest message.
review-decided-approve = ✅ Approved by { $name } at { $at }.
review-decided-return = ✍ Returned for completion by { $name } at { $at }.
review-decided-reject = ✖ Not approved, by { $name } at { $at }.

return-fields = Which parts need completion? Choose one or more, then “Done”.
    .label = To complete
return-reason = What should be completed?
    .label = Reason
    .example = Choose one of the sentences, or type your own.
return-reason-title = The name is too general. Please name the work clearly.
return-reason-situation = Please describe the situation clearly, with figures.
return-reason-goal = The goal needs a number that can be measured.
return-reason-method = Please describe clearly how people are brought in.
return-reason-area = Please name the place and the number of households.
return-reason-lead = Please give the full name of the person in charge.
return-reason-period = Please check the period.
return-reason-result = The expected results must be such as can be checked.
return-reason-photos = Please send clearer photos.
return-reason-field = Please choose the right field.
return-reason-subject = Please check who carries out the model.
return-reason-novelty = Please check: new or continuing.
return-reason-routine = Please say what differs from daily work.
return-reason-level = Please check the level.
return-reason-resources = Please write the resources clearly.
return-reason-lasting = Please say how it will be kept up and spread.
return-reason-a = Please be more specific in the parts named.
return-reason-b = Close to routine work. Please say what is “khéo” (skilful).
return-confirm = The sender will receive:
return-send = ✅ Return for completion
return-sent = { $code } is returned for completion. The system has told the sender.
return-later = Nothing was sent. The registration still waits for you.

reject-reason = Why is it not approved?
    .label = Reason
    .example = Choose one of the sentences, or type your own.
reject-reason-a = This is your unit’s routine professional work.
reject-reason-b = It is the same as a model already registered.
reject-confirm = The sender will receive:
reject-send = Send: not approved
reject-sent = { $code } is not approved. The system has told the sender.
reject-later = Nothing was sent. The registration still waits for you.

answer-registration-approve = ✅ Approved · { $code }
answer-registration-approve-text = The model “{ $title }” was approved by { $name }, { $unit }, at { $at }. Congratulations to you and your people. Please carry it out as planned.
answer-registration-return = ✍ Returned for completion · { $code }
answer-registration-return-text = The model “{ $title }”: { $name }, { $unit }, asks you to complete it:
answer-registration-reject = Not approved · { $code }
answer-registration-reject-text = The model “{ $title }” is not approved. { $name }, { $unit }, says:
answer-fields = To complete:
answer-fix = ✍ Complete it now
answer-sent-again = ✓ You completed it and sent it again at { $at }.
review-sure-registration = Approve { $code }?
review-not-yet = Not yet
review-left = Not approved. It still waits for you.

review-card-progress = Report { $number } · { $code }
review-card-progress-again = Report { $number }, sent again · { $code }
review-approve-progress = ✅ Accept the report
answer-progress-approve = ✅ Report { $number } accepted · { $code }
answer-progress-approve-text = The report on model “{ $title }” was accepted by { $name }, { $unit }, at { $at }.
answer-progress-return = ✍ Report { $number }: more is needed · { $code }
answer-progress-return-text = Report on model “{ $title }”: { $name }, { $unit }, asks for more:
return-reason-done = Please say exactly what was done.
return-reason-outcomes = Please give the results in numbers, with units.
return-reason-difficulties = Please say what is difficult.
return-reason-requests = Please say what help is needed.
review-card-request = ✎ The sender asks to change “{ $label }”: { $words }
review-let = ✎ Let them change it
review-let-reason = You may change what you asked to change.
review-sure-progress = Do you accept report { $number } on { $code }?
review-card-photos-coming = Photos: { $kept } of { $of } have arrived, { $count } still coming in
review-card-voices-coming = { $count ->
        [one] 1 voice note is
       *[other] { $count } voice notes are
    } still coming in
review-card-photos-lost = { $count ->
        [one] The sender was asked to send 1 photo again
       *[other] The sender was asked to send { $count } photos again
    }
review-card-voices-lost = { $count ->
        [one] The sender was asked to send 1 voice note again
       *[other] The sender was asked to send { $count } voice notes again
    }
review-card-photo-same = ⚠ Photo { $number } was used before: { $code } (the same file)
review-card-photo-alike = ⚠ Photo { $number } was used before: { $code } (looks the same)
review-photos-coming = { $count ->
        [one] 1 more photo is
       *[other] { $count } more photos are
    } coming in. Please look again in a few minutes.
review-caption = Photo { $number }: { $caption }
review-voice = { $code }: voice note sent at { $at }
review-sheet = 🗂 In time order
review-sheet-text = { $code }: { $count ->
        [one] 1 photo
       *[other] { $count } photos
    } in time order. On this sheet are the latest { $shown }.
review-sheet-registration = Registration
review-sheet-progress = Report { $number }
review-sheet-recognition = Recognition asked for
review-sheet-inspection = Inspection
