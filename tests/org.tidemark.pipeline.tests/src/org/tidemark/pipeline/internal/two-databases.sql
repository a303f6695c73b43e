-- starrocks: TARGET_DATABASE shop
CREATE DATABASE IF NOT EXISTS `shop`;
-- starrocks: TARGET_DATABASE crm
CREATE DATABASE IF NOT EXISTS `crm`;
-- risingwave: SCHEMA cdc
CREATE SCHEMA IF NOT EXISTS "cdc";
-- risingwave: SECRET tidemark_shop_mysql
CREATE SECRET IF NOT EXISTS "cdc"."tidemark_shop_mysql" WITH (backend = 'meta') AS ${secret:shop-mysql};
-- undo: DROP SECRET IF EXISTS "cdc"."tidemark_shop_mysql";
-- risingwave: SECRET tidemark_starrocks
CREATE SECRET IF NOT EXISTS "cdc"."tidemark_starrocks" WITH (backend = 'meta') AS ${secret:starrocks};
-- undo: DROP SECRET IF EXISTS "cdc"."tidemark_starrocks";
-- risingwave: SOURCE shop_source
CREATE SOURCE IF NOT EXISTS "cdc"."shop_source" WITH (
  connector = 'mysql-cdc',
  hostname = '10.0.0.7',
  port = '3306',
  username = 'sync',
  password = SECRET "cdc"."tidemark_shop_mysql",
  database.name = 'shop,crm',
  server.id = '2071133',
  ssl.mode = 'preferred'
);
-- undo: DROP SOURCE IF EXISTS "cdc"."shop_source";
-- risingwave: SESSION background_ddl
SET background_ddl = true;
-- risingwave: TABLE orders
CREATE TABLE IF NOT EXISTS "cdc"."orders" (
  "id" BIGINT,
  "user" VARCHAR,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "cdc"."shop_source" TABLE 'shop.Orders';
-- undo: DROP TABLE IF EXISTS "cdc"."orders";
-- starrocks: TARGET_TABLE shop.orders
CREATE TABLE IF NOT EXISTS `shop`.`orders` (
  `id` BIGINT NOT NULL,
  `user` VARCHAR(80) NULL
)
PRIMARY KEY (`id`)
DISTRIBUTED BY HASH(`id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `shop`.`orders`;
-- risingwave: SINK orders_sink
CREATE SINK IF NOT EXISTS "cdc"."orders_sink" AS
SELECT
  "id",
  "user"
FROM "cdc"."orders"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "cdc"."tidemark_starrocks",
  starrocks.database = 'shop',
  starrocks.table = 'orders'
);
-- undo: DROP SINK IF EXISTS "cdc"."orders_sink";
-- risingwave: TABLE order_items
CREATE TABLE IF NOT EXISTS "cdc"."order_items" (
  "order_id" BIGINT,
  "line" SMALLINT,
  "price" NUMERIC,
  "__op" VARCHAR,
  "select" VARCHAR,
  PRIMARY KEY ("order_id", "line")
)
WITH (snapshot = 'true')
FROM "cdc"."shop_source" TABLE 'shop.order items';
-- undo: DROP TABLE IF EXISTS "cdc"."order_items";
-- starrocks: TARGET_TABLE shop.order_items
CREATE TABLE IF NOT EXISTS `shop`.`order_items` (
  `order_id` BIGINT NOT NULL,
  `line` SMALLINT NOT NULL,
  `price` DECIMAL(10,2) NULL,
  `c___op` VARCHAR(12) NULL,
  `select` VARCHAR(12) NULL
)
PRIMARY KEY (`order_id`, `line`)
DISTRIBUTED BY HASH(`order_id`, `line`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `shop`.`order_items`;
-- risingwave: SINK order_items_sink
CREATE SINK IF NOT EXISTS "cdc"."order_items_sink" AS
SELECT
  "order_id",
  "line",
  "price",
  "__op" AS "c___op",
  "select"
FROM "cdc"."order_items"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'order_id,line',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "cdc"."tidemark_starrocks",
  starrocks.database = 'shop',
  starrocks.table = 'order_items'
);
-- undo: DROP SINK IF EXISTS "cdc"."order_items_sink";
-- risingwave: TABLE crm_orders
CREATE TABLE IF NOT EXISTS "cdc"."crm_orders" (
  "id" VARCHAR,
  "it's_""so""" TIMESTAMP,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "cdc"."shop_source" TABLE 'crm.orders';
-- undo: DROP TABLE IF EXISTS "cdc"."crm_orders";
-- starrocks: TARGET_TABLE crm.orders
CREATE TABLE IF NOT EXISTS `crm`.`orders` (
  `id` VARCHAR(144) NOT NULL,
  `it_s__so_` DATETIME NULL
)
PRIMARY KEY (`id`)
DISTRIBUTED BY HASH(`id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `crm`.`orders`;
-- risingwave: SINK crm_orders_sink
CREATE SINK IF NOT EXISTS "cdc"."crm_orders_sink" AS
SELECT
  "id",
  "it's_""so""" AS "it_s__so_"
FROM "cdc"."crm_orders"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "cdc"."tidemark_starrocks",
  starrocks.database = 'crm',
  starrocks.table = 'orders'
);
-- undo: DROP SINK IF EXISTS "cdc"."crm_orders_sink";
