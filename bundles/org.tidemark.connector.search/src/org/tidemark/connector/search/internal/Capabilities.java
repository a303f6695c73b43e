/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster can do, as far as it depends on distribution and version.
 *
 * @param product     the distribution, as a person calls it
 * @param version     its version
 * @param cluster     the cluster's name
 * @param pointInTime how a point in time is had
 * @param shardDoc    whether {@code _shard_doc} tells documents of a point in time apart
 */
public record Capabilities(String product, String version, String cluster, PointInTime pointInTime, boolean shardDoc) {

	/** How a point in time is had. */
	public enum PointInTime {
		/** The API of OpenSearch. */
		OPENSEARCH,
		/** The API of Elasticsearch. */
		ELASTICSEARCH,
		/** There is none: a scroll keeps the view. */
		NONE
	}

	/** What the answer to {@code GET /} tells. */
	static Capabilities of(JsonNode root) {
		JsonNode version = root.path("version");
		String number = version.path("number").asText("");
		boolean openSearch = "opensearch".equals(version.path("distribution").asText());
		int release = release(number);
		boolean oss = "oss".equals(version.path("build_flavor").asText());
		PointInTime pointInTime = PointInTime.NONE;
		if (openSearch && release >= 2_04) {
			pointInTime = PointInTime.OPENSEARCH;
		} else if (!openSearch && !oss && release >= 7_10) {
			pointInTime = PointInTime.ELASTICSEARCH;
		}
		boolean shardDoc = pointInTime != PointInTime.NONE && release >= (openSearch ? 3_03 : 7_12);
		return new Capabilities(openSearch ? "OpenSearch" : "Elasticsearch", number,
				root.path("cluster_name").asText(""), pointInTime, shardDoc);
	}

	/** The same cluster, which turned out to have no point in time. */
	Capabilities withoutPointInTime() {
		return new Capabilities(product, version, cluster, PointInTime.NONE, false);
	}

	/** Major and minor version as one number: 2.19 is 219. */
	private static int release(String number) {
		String[] parts = number.split("[.-]");
		try {
			return Integer.parseInt(parts[0]) * 100 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
