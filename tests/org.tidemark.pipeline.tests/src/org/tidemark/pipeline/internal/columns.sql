-- starrocks: TARGET_TABLE ods.orders
ALTER TABLE `ods`.`orders`
  ADD COLUMN `city` VARCHAR(80) NULL,
  ADD COLUMN `net_sum` DECIMAL(8,2) NULL,
  ADD COLUMN `at` DATETIME NULL;
-- undo: ALTER TABLE `ods`.`orders`
  DROP COLUMN `city`,
  DROP COLUMN `net_sum`,
  DROP COLUMN `at`;
-- starrocks: TARGET_TABLE ods.orders
ALTER TABLE `ods`.`orders`
  DROP COLUMN `old_note`,
  DROP COLUMN `tags`;
-- risingwave: TABLE orders
ALTER TABLE "public"."orders" ADD COLUMN "city" VARCHAR;
-- undo: ALTER TABLE "public"."orders" DROP COLUMN "city";
-- risingwave: TABLE orders
ALTER TABLE "public"."orders" ADD COLUMN "net-sum" NUMERIC;
-- undo: ALTER TABLE "public"."orders" DROP COLUMN "net-sum";
-- risingwave: TABLE orders
ALTER TABLE "public"."orders" ADD COLUMN "at" TIMESTAMPTZ;
-- undo: ALTER TABLE "public"."orders" DROP COLUMN "at";
-- risingwave: TABLE orders
ALTER TABLE "public"."orders" DROP COLUMN "old-note";
-- risingwave: TABLE orders
ALTER TABLE "public"."orders" DROP COLUMN "tags";
