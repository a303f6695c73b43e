/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineVersions;
import org.yaml.snakeyaml.Yaml;

/** The same design for Flink CDC. */
class FlinkPipelineYamlTest {

	@Test
	void pipelineOfAJob() throws Exception {
		PipelineOptions options = new PipelineOptions(null, "public", false, false, false, null, 8030, 0, 8,
				"Asia/Shanghai", List.of(new ShardGroup("db_*.orders", new TableName("ods", "all_orders"), "shard")));
		PipelineVersions versions = Shop.versions("3.0.3", "3.3", true);
		RouteDesigner designer = RouteDesigner.of(Shop.NAMING, versions, options);
		PipelineDesign design = Shop.design(Shop.NAMING, versions, options,
				List.of(designer.design(
						Shop.where(Shop.mapping("shop.order$items", "ods.items", Shop.renamed("Id", "item_id"),
								Shop.typed("paid", "boolean"), Shop.renamed("note", "remark")),
								"paid = 1 AND Note <> \"it's `so`\""),
						Shop.table("shop.order$items", "Id int(11)", "paid tinyint(1)", "Note varchar(20)",
								"secret varchar(9)")),
						designer.design(Shop.table("db_00.orders", "id bigint(20)", "note varchar(20)")),
						designer.design(Shop.table("db_01.orders", "id bigint(20)", "note varchar(20)"))));
		String text = new FlinkPipelineYaml(design).text();
		assertEquals(PipelineScriptTest.golden("flink.yaml"), text);
		assertFalse(text.contains("hunter2"));
		Map<String, Map<String, Object>> read = new Yaml().load(text);
		assertEquals("shop.order\\$items,db_00.orders,db_01.orders", read.get("source").get("tables"));
		assertEquals("${SHOP_MYSQL_PASSWORD}", read.get("source").get("password"));
	}
}
