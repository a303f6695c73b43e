/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

/** The search nodes that tests can start. */
public enum SearchNodeKind {
	/** OpenSearch 2.19: points in time, and no {@code _shard_doc}. */
	OPENSEARCH_2("opensearch2", "org.codelibs.opensearch.runner.OpenSearchRunner"),
	/** OpenSearch 3.8: points in time and {@code _shard_doc}. */
	OPENSEARCH_3("opensearch3", "org.codelibs.opensearch.runner.OpenSearchRunner"),
	/** Elasticsearch OSS 7.10: no points in time. */
	ELASTICSEARCH_7("elasticsearch7", "org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner");

	private final String directory;
	private final String runner;

	SearchNodeKind(String directory, String runner) {
		this.directory = directory;
		this.runner = runner;
	}

	/** The directory of its libraries below {@code tests/org.tidemark.testing.nodes/target/nodes}. */
	String directory() {
		return directory;
	}

	/** The class that runs it. */
	String runner() {
		return runner;
	}
}
