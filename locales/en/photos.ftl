# Photos and voice notes that cannot be used, and where photos were taken.

photo-lost-photo = The photo sent at { $at } cannot be used: { $why }.
photo-lost-file = The file sent at { $at } cannot be used: { $why }.
photo-lost-voice = The voice note sent at { $at } cannot be used: { $why }.
photo-ask-photo = Please send another photo.
photo-ask-file = Please send another file.
photo-ask-voice = Please record and send it again.
photo-again = ↻ Send again now
photo-sent-again-photo = ✓ You have sent another photo in place of the one sent at { $at }.
photo-sent-again-file = ✓ You sent another file in place of the one sent at { $at }.
photo-sent-again-voice = ✓ You have sent another voice note in place of the one sent at { $at }.
photo-not-asked = No photo or voice note has to be sent again. Please look at the newest message.
photo-why-empty = the file is empty
photo-why-not-a-picture = the file is not a picture
photo-why-not-a-voice = the file is not a voice note
photo-why-not-a-paper = it is no PDF, Word, Excel or PowerPoint document
photo-why-heic = it is in the HEIC format of iPhones; please send it as a photo, not as a file
photo-why-too-large = the file is larger than 20 MB
photo-why-too-many-pixels = the picture is too large, more than 50 megapixels
photo-why-broken = the file is damaged or was cut off
photo-why-missing = it could not be fetched, after many tries

photo-photos = Please send a photo in place of the one that cannot be used.
    .label = Photo
photo-confirm = Please look at it once more
photo-send = ✅ Send this photo
photo-later = No photo was sent. When you have one, please choose “Send again now” once more.
photo-replaced-photo = The photo for { $code } has arrived. Thank you.

voice-voices = Please record your words and send them again.
    .label = Voice note
voice-confirm = Please look at it once more
voice-send = ✅ Send this voice note
voice-later = No voice note was sent. When you have one, please choose “Send again now” once more.
photo-replaced-voice = The voice note for { $code } has arrived. Thank you.

photo-traces-title = Your photo says where or with what it was taken
photo-traces = That was removed from the photo, and nobody can see it. Do you agree that it is kept apart, to be looked at if there is a question? If not, the photo counts all the same.
photo-traces-yes = I agree
photo-traces-no = Do not keep it
photo-traces-given = Thank you. Where and with what a photo was taken is kept apart and does not show in the photo. To stop this, please write: KHONGGIU 1
photo-traces-declined = Where and with what photos were taken is not kept. If you change your mind, please write: DONGYGIU 1
