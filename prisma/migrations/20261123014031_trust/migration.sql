-- DropIndex
DROP INDEX "anchor_match_anchor_id_source_document_id_key";

-- AlterTable
ALTER TABLE "anchor_match" ADD COLUMN     "replaces_id" UUID,
ALTER COLUMN "paragraph_number" DROP NOT NULL,
ALTER COLUMN "exact" DROP NOT NULL,
ALTER COLUMN "prefix" DROP NOT NULL,
ALTER COLUMN "suffix" DROP NOT NULL;

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "ordinal" BIGSERIAL NOT NULL,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "sector_list" "list_name" NOT NULL DEFAULT 'sector',
ALTER COLUMN "sector" TYPE TEXT USING "sector"::TEXT;

-- DropEnum
DROP TYPE "sector";

-- Sectors are entries of a list from now on; a label that was changed stays.
INSERT INTO list_entry (list, key, label_en, label_zh, label_de, position) VALUES
  ('sector', 'automotive', 'Automotive', '汽车', 'Automobilindustrie', 1),
  ('sector', 'electrical', 'Electrical engineering', '电气', 'Elektrotechnik', 2),
  ('sector', 'environment', 'Environmental technology', '环境科技', 'Umwelttechnik', 3),
  ('sector', 'association', 'Business associations', '商协会', 'Wirtschaftsverbände', 4),
  ('sector', 'innovation', 'Innovation', '创新', 'Innovation', 5),
  ('sector', 'technology', 'Technology', '科技', 'Technologie', 6),
  ('sector', 'chemicals', 'Chemicals', '化工', 'Chemie', 7),
  ('sector', 'lifeSciences', 'Life sciences', '生命科学', 'Lebenswissenschaften', 8),
  ('sector', 'insurance', 'Insurance', '保险', 'Versicherung', 9),
  ('sector', 'diplomacy', 'Diplomacy', '外交', 'Diplomatie', 10)
ON CONFLICT (list, key) DO UPDATE SET position = EXCLUDED.position;

-- CreateTable
CREATE TABLE "history_seal" (
    "number" INTEGER NOT NULL,
    "from_ordinal" BIGINT NOT NULL,
    "to_ordinal" BIGINT NOT NULL,
    "event_ids" UUID[],
    "event_hashes" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "history_seal_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "history_seal_from_ordinal_key" ON "history_seal"("from_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "history_seal_to_ordinal_key" ON "history_seal"("to_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "history_seal_hash_key" ON "history_seal"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_match_id_anchor_id_source_document_id_key" ON "anchor_match"("id", "anchor_id", "source_document_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_match_replaces_id_anchor_id_source_document_id_key" ON "anchor_match"("replaces_id", "anchor_id", "source_document_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_ordinal_key" ON "audit_event"("ordinal");

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_sector_list_sector_fkey" FOREIGN KEY ("sector_list", "sector") REFERENCES "list_entry"("list", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_match" ADD CONSTRAINT "anchor_match_replaces_id_anchor_id_source_document_id_fkey" FOREIGN KEY ("replaces_id", "anchor_id", "source_document_id") REFERENCES "anchor_match"("id", "anchor_id", "source_document_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- rules ----------
ALTER TABLE partner ADD CONSTRAINT partner_sector_is_of_sectors CHECK (sector_list = 'sector');
ALTER TABLE anchor_match ADD CONSTRAINT anchor_match_whole_or_none CHECK (num_nonnulls(paragraph_number, exact, prefix, suffix) IN (0, 4));
ALTER TABLE anchor_match ADD CONSTRAINT anchor_match_none_is_no_proposal CHECK (paragraph_number IS NOT NULL OR NOT proposed_first);
ALTER TABLE anchor_match ADD CONSTRAINT anchor_match_not_of_itself CHECK (replaces_id <> id);
-- One chain of answers for each anchor and text: a single first one, and each is corrected once at most.
CREATE UNIQUE INDEX anchor_match_one_first ON anchor_match (anchor_id, source_document_id) WHERE replaces_id IS NULL;
ALTER TABLE history_seal ADD CONSTRAINT history_seal_number_from_one CHECK (number >= 1);
ALTER TABLE history_seal ADD CONSTRAINT history_seal_range CHECK (from_ordinal <= to_ordinal);
ALTER TABLE history_seal ADD CONSTRAINT history_seal_hashes CHECK (
  event_ids IS NOT NULL AND cardinality(event_ids) >= 1 AND octet_length(event_hashes) = 32 * cardinality(event_ids)
  AND octet_length(hash) = 32 AND octet_length(previous_hash) = 32);

-- ---------- append-only (AL-2): even the owner is refused ----------
CREATE TRIGGER history_seal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_seal FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT USAGE ON SEQUENCE audit_event_ordinal_seq TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON history_seal TO %I', app);
  -- who took part in a session can be corrected; the history keeps who stood there
  EXECUTE format('GRANT DELETE ON participant TO %I', app);
END $$;
