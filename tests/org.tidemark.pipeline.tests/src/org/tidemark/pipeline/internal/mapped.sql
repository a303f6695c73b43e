-- starrocks: TARGET_DATABASE dwh
CREATE DATABASE IF NOT EXISTS `dwh`;
-- risingwave: SCHEMA public
CREATE SCHEMA IF NOT EXISTS "public";
-- risingwave: SECRET tidemark_shop_mysql
CREATE SECRET IF NOT EXISTS "public"."tidemark_shop_mysql" WITH (backend = 'meta') AS ${secret:shop-mysql};
-- undo: DROP SECRET IF EXISTS "public"."tidemark_shop_mysql";
-- risingwave: SECRET tidemark_starrocks
CREATE SECRET IF NOT EXISTS "public"."tidemark_starrocks" WITH (backend = 'meta') AS ${secret:starrocks};
-- undo: DROP SECRET IF EXISTS "public"."tidemark_starrocks";
-- risingwave: SOURCE shop_source
CREATE SOURCE IF NOT EXISTS "public"."shop_source" WITH (
  connector = 'mysql-cdc',
  hostname = '10.0.0.7',
  port = '3306',
  username = 'sync',
  password = SECRET "public"."tidemark_shop_mysql",
  database.name = 'shop',
  server.id = '2071133',
  ssl.mode = 'preferred'
);
-- undo: DROP SOURCE IF EXISTS "public"."shop_source";
-- risingwave: SESSION background_ddl
SET background_ddl = true;
-- risingwave: TABLE factorders
CREATE TABLE IF NOT EXISTS "public"."factorders" (
  "id" BIGINT,
  "paid" BOOLEAN,
  "note" VARCHAR,
  "state" VARCHAR,
  "at" TIMESTAMPTZ,
  "total" NUMERIC,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'shop.orders';
-- undo: DROP TABLE IF EXISTS "public"."factorders";
-- starrocks: TARGET_TABLE dwh.FactOrders
CREATE TABLE IF NOT EXISTS `dwh`.`FactOrders` (
  `id` BIGINT NOT NULL,
  `paid` BOOLEAN NULL,
  `remark` VARCHAR(80) NULL,
  `state` VARCHAR(20) NULL,
  `ordered_at` DATETIME NULL,
  `total` DECIMAL(10,2) NULL
)
PRIMARY KEY (`id`)
DISTRIBUTED BY HASH(`id`) BUCKETS 16
PROPERTIES (
  "replication_num" = "2",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `dwh`.`FactOrders`;
-- risingwave: SINK factorders_sink
CREATE SINK IF NOT EXISTS "public"."factorders_sink" AS
SELECT
  "id",
  "paid",
  "note" AS "remark",
  "state",
  "at" AT TIME ZONE 'Asia/Shanghai' AS "ordered_at",
  "total"
FROM "public"."factorders"
WHERE "state" <> 'draft' AND ("total" > 10 OR "note" = 'it''s')
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8040',
  starrocks.user = 'sync',
  starrocks.password = SECRET "public"."tidemark_starrocks",
  starrocks.database = 'dwh',
  starrocks.table = 'FactOrders'
);
-- undo: DROP SINK IF EXISTS "public"."factorders_sink";
