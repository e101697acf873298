-- A comment on an update belongs to the item of that update.
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_id_commitment_id_key" UNIQUE ("id", "commitment_id");
ALTER TABLE "comment" DROP CONSTRAINT "comment_status_update_id_fkey";
ALTER TABLE "comment" ADD CONSTRAINT "comment_status_update_id_commitment_id_fkey"
  FOREIGN KEY ("status_update_id", "commitment_id") REFERENCES "status_update"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What finds an item is written anew with each of its updates, some 340 grams at a time, in both indexes. A few may wait in a list:
-- with 256 kB it stays so short that a search reads it for next to nothing and the planner does not avoid the index for it.
ALTER INDEX search_entry_grams_idx SET (fastupdate = on, gin_pending_list_limit = 256);
ALTER INDEX search_entry_item_grams SET (fastupdate = on, gin_pending_list_limit = 256);

-- Reporting discipline: whose rhythm has changed since, among millions of events that are of something else.
CREATE INDEX audit_event_rhythm_at ON audit_event (at)
  WHERE action IN ('commitment.cadenceSet', 'commitment.updatesPaused', 'commitment.updatesResumed', 'settings.changed');

-- What has ended since last week, and when the last week will have one less of it.
CREATE INDEX commitment_ended_at ON commitment (ended_at) WHERE ended_at IS NOT NULL;
