-- A new value of an enum can be used only after the migration that adds it.

-- A model waits for one council at a time.
CREATE UNIQUE INDEX "Submission_open_recognition_key" ON "Submission"("initiativeId")
  WHERE "kind" = 'recognition' AND "state" IN ('submitted', 'returned');
