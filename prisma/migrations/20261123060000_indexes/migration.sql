-- Indexes that a measured plan asked for, at 50,000 items with 500,000 updates (npm run bench).

-- The list in its usual order: without it every open item is read and sorted for the fifty that a page shows.
CREATE INDEX "commitment_due_on_number_id_idx" ON "commitment"("due_on", "number", "id");

-- The newest entries of a kind: of a word that many updates hold, the first twenty are found without reading them all.
CREATE INDEX "search_entry_subject_changed_at_id_idx" ON "search_entry"("subject", "changed_at" DESC, "id" DESC);

-- Items are one entry in eleven: among those of all kinds the index of grams would find mostly updates, which must be read to be left out.
CREATE INDEX search_entry_item_grams ON search_entry USING gin (grams) WITH (fastupdate = off) WHERE subject = 'commitment';
