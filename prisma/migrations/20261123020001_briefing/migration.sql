-- CreateEnum
CREATE TYPE "briefing_kind" AS ENUM ('weekly', 'monthly', 'range');

-- CreateEnum
CREATE TYPE "briefing_state" AS ENUM ('draft', 'signedOff', 'published');

-- CreateTable
CREATE TABLE "briefing" (
    "id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "kind" "briefing_kind" NOT NULL,
    "visit_id" UUID,
    "unit_id" UUID,
    "since_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "state" "briefing_state" NOT NULL DEFAULT 'draft',
    "number" INTEGER,
    "content" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen" TEXT,
    "sha256" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_off_by_id" UUID,
    "signed_off_by_name" TEXT,
    "signed_off_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "published_by_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_text" (
    "briefing_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "text" TEXT NOT NULL,
    "generated" TEXT NOT NULL,
    "edited_by_id" UUID NOT NULL,
    "edited_by_name" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "briefing_text_pkey" PRIMARY KEY ("briefing_id","section","language")
);

-- CreateTable
CREATE TABLE "briefing_editor" (
    "briefing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "briefing_editor_pkey" PRIMARY KEY ("briefing_id","person_id")
);

-- CreateTable
CREATE TABLE "briefing_file" (
    "briefing_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "briefing_file_pkey" PRIMARY KEY ("briefing_id","format","language")
);

-- CreateIndex
CREATE INDEX "briefing_state_published_at_idx" ON "briefing"("state", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_series_number_key" ON "briefing"("series", "number");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_since_id_fkey" FOREIGN KEY ("since_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_signed_off_by_id_fkey" FOREIGN KEY ("signed_off_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_text" ADD CONSTRAINT "briefing_text_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_text" ADD CONSTRAINT "briefing_text_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_editor" ADD CONSTRAINT "briefing_editor_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_editor" ADD CONSTRAINT "briefing_editor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_file" ADD CONSTRAINT "briefing_file_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- rules ----------
ALTER TABLE briefing ADD CONSTRAINT briefing_period CHECK (to_on >= from_on);
ALTER TABLE briefing ADD CONSTRAINT briefing_number_from_one CHECK (number >= 1);
ALTER TABLE briefing ADD CONSTRAINT briefing_since_is_another CHECK (since_id <> id);
ALTER TABLE briefing ADD CONSTRAINT briefing_signed_off_whole CHECK (
  num_nonnulls(signed_off_by_id, signed_off_by_name, signed_off_at) = CASE state WHEN 'draft' THEN 0 ELSE 3 END);
ALTER TABLE briefing ADD CONSTRAINT briefing_published_whole CHECK (
  num_nonnulls(number, frozen, sha256, published_by_id, published_by_name, published_at) = CASE state WHEN 'published' THEN 6 ELSE 0 END);
ALTER TABLE briefing ADD CONSTRAINT briefing_sha256_length CHECK (octet_length(sha256) = 32);
ALTER TABLE briefing ADD CONSTRAINT briefing_discarded_unpublished CHECK (discarded_at IS NULL OR state = 'draft');
ALTER TABLE briefing_file ADD CONSTRAINT briefing_file_sha256_length CHECK (octet_length(sha256) = 32);
ALTER TABLE briefing_file ADD CONSTRAINT briefing_file_whole CHECK (octet_length(bytes) = byte_count);
-- One draft of a series at a time.
CREATE UNIQUE INDEX briefing_one_open ON briefing (series) WHERE state <> 'published' AND discarded_at IS NULL;

-- ---------- what is published stays as it is ----------
CREATE FUNCTION briefing_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' THEN
    RAISE EXCEPTION 'a published briefing is never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER briefing_stays BEFORE UPDATE ON briefing FOR EACH ROW EXECUTE FUNCTION briefing_stays();
CREATE FUNCTION briefing_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM briefing WHERE id = coalesce(NEW.briefing_id, OLD.briefing_id) AND state <> 'draft') THEN
    RAISE EXCEPTION 'only a draft is edited' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER briefing_text_stays BEFORE INSERT OR UPDATE OR DELETE ON briefing_text FOR EACH ROW EXECUTE FUNCTION briefing_text_stays();
CREATE TRIGGER briefing_file_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON briefing_file FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON briefing TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON briefing_text TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON briefing_editor, briefing_file TO %I', app);
END $$;
