-- CreateEnum
CREATE TYPE "deadline_light" AS ENUM ('overdue', 'dueSoon', 'onTime', 'none', 'closed');

-- CreateTable
CREATE TABLE "snapshot_day" (
    "day" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "snapshot_item" (
    "commitment_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "state" "commitment_state" NOT NULL,
    "light" "deadline_light" NOT NULL,
    "health" "health" NOT NULL,
    "stage" "stage" NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "lead_unit_id" UUID NOT NULL,

    CONSTRAINT "snapshot_item_pkey" PRIMARY KEY ("commitment_id","from_day")
);

-- CreateIndex
CREATE INDEX "snapshot_item_from_day_to_day_idx" ON "snapshot_item"("from_day", "to_day");

-- AddForeignKey
ALTER TABLE "snapshot_item" ADD CONSTRAINT "snapshot_item_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_item" ADD CONSTRAINT "snapshot_item_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- rules ----------
ALTER TABLE snapshot_item ADD CONSTRAINT snapshot_item_range CHECK (to_day IS NULL OR to_day >= from_day);
CREATE UNIQUE INDEX snapshot_item_one_open ON snapshot_item (commitment_id) WHERE to_day IS NULL;

-- The conversion rates, and what a fact was before, ask for the edits of an item alone; most events are of another kind.
CREATE INDEX audit_event_edits ON audit_event (commitment_id) WHERE action = 'commitment.edited';

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON snapshot_day, snapshot_item TO %I', app);
END $$;
