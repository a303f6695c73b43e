/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they look for. */
class TargetRulesTest {

	@TempDir
	private Path folder;

	private static String dependency(String artifact, String version) {
		return "<dependency><groupId>g</groupId><artifactId>" + artifact + "</artifactId><version>" + version
				+ "</version></dependency>";
	}

	@Test
	void whatIsNotFlatAndPinnedIsFound() {
		String path = "releng/org.tidemark.target/a.target";
		TargetRules rules = new TargetRules(new SampleCheckout(folder).with(path, "<target><locations>",
				"<location type=\"Maven\" label=\"flat\" includeDependencyDepth=\"none\"><dependencies>",
				dependency("one", "1.0.0-rc1"), dependency("two", "[1.0,2.0)"), dependency("three", "1.0-SNAPSHOT"),
				"</dependencies></location>",
				"<location type=\"Maven\" label=\"deep\" includeDependencyDepth=\"infinite\"><dependencies>",
				dependency("one", "2.0.0"), "</dependencies></location>", "</locations></target>").checkout());
		assertEquals(List.of(path + ": g:one is named twice"), rules.artifactsNamedTwice().list());
		assertEquals(
				List.of(path + ": two has the version \"[1.0,2.0)\"",
						path + ": three has the version \"1.0-SNAPSHOT\""),
				rules.unpinned().list());
		assertEquals(List.of(path + ": the location deep is not a flat list of artifacts"),
				rules.resolvedBehindOurBack().list());
	}
}
