/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Connectors of an extension registry: listed without their code, loaded on use, broken ones alone. */
class ContributedConnectorsTest {

	private static final String FAKE = FakeConnector.class.getName();

	@TempDir
	private Path folder;
	private TestRegistry registry;
	private ContributedConnectors connectors;

	@BeforeEach
	void makeRegistry() throws CoreException {
		registry = new TestRegistry(folder);
		connectors = new ContributedConnectors(registry.registry());
	}

	@AfterEach
	void closeRegistry() {
		registry.close();
	}

	private static String connector(String id, String className) {
		return "<connector id=\"" + id + "\" name=\"" + id.toUpperCase() + "\" class=\"" + className + "\"/>";
	}

	private List<String> listedIds() {
		return connectors.list().stream().map(ConnectorDescriptor::id).toList();
	}

	@Test
	void whatIsDeclaredIsListedWithoutItsCode() {
		registry.connectors("com.example.db", "<connector id=\"example\" name=\"Example\" description=\"Speaks.\""
				+ " icon=\"icons/e.svg\" needsDatabase=\"false\" defaultPort=\"3306\" class=\"com.example.NotThere\">"
				+ "<option key=\"fetchSize\" description=\"Rows at once.\" default=\"100\"/><option key=\"bare\"/>"
				+ "</connector><connector id=\"file\" name=\"a file\" fileBased=\"true\" class=\"com.example.NotThere\"/>");
		assertEquals(List.of(
				new ConnectorDescriptor("file", "a file", "", "", "com.example.db", true, true, 0, List.of()),
				new ConnectorDescriptor("example", "Example", "Speaks.", "icons/e.svg", "com.example.db", false, false,
						3306,
						List.of(new ConnectorOption("fetchSize", "Rows at once.", "100"),
								new ConnectorOption("bare", "", "")))),
				connectors.list());
	}

	@Test
	void aConnectorIsLoadedOnce() throws TidemarkException {
		registry.connectors("com.example.db", connector("one", FAKE), connector("two", FAKE));
		assertInstanceOf(FakeConnector.class, connectors.connector("one"));
		assertSame(connectors.connector("one"), connectors.connector("one"));
		assertTrue(connectors.connector("one") != connectors.connector("two"));
	}

	@Test
	void anUnknownIdIsAnsweredWithTheInstalledOnes() {
		registry.connectors("com.example.b", connector("zeta", FAKE), connector("beta", FAKE));
		registry.connectors("com.example.a", connector("alpha", FAKE));
		TidemarkException problem = assertThrows(TidemarkException.class, () -> connectors.connector("Beta"));
		assertEquals(ProblemKind.USAGE, problem.kind());
		assertEquals("There is no connector \"Beta\".", problem.getMessage());
		assertEquals("Use one of: alpha, beta, zeta.", problem.remedy());
	}

	@ParameterizedTest
	@ValueSource(strings = { "$Unmakeable", "$Unloadable", "$NoConnector", "$NotThere" })
	void aBrokenConnectorFailsAlone(String broken) throws TidemarkException {
		registry.connectors("com.example.broken", connector("broken", FAKE + broken));
		registry.connectors("com.example.fine", connector("fine", FAKE));
		TidemarkException problem = assertThrows(TidemarkException.class, () -> connectors.connector("broken"));
		assertEquals(ProblemKind.FAILED, problem.kind());
		assertTrue(problem.getMessage().startsWith(
				"The connector \"broken\" of the plug-in com.example.broken cannot be loaded: "), problem.getMessage());
		assertEquals("Update or remove that plug-in.", problem.remedy());
		assertInstanceOf(FakeConnector.class, connectors.connector("fine"));
		assertEquals(List.of("broken", "fine"), listedIds());
	}

	@Test
	void aDeclarationThatCannotBeReadHidesNoOther() {
		registry.connectors("com.example.odd", "<connector id=\"odd\" defaultPort=\"many\"/><other id=\"other\"/>");
		registry.connectors("com.example.fine", connector("fine", FAKE));
		assertEquals(List.of("odd", "fine"), listedIds());
		assertEquals(0, connectors.list().get(0).defaultPort());
	}

	@Test
	void aPluginThatIsInstalledLaterIsFound() throws TidemarkException {
		assertThrows(TidemarkException.class, () -> connectors.connector("late"));
		registry.connectors("com.example.late", connector("late", FAKE));
		assertInstanceOf(FakeConnector.class, connectors.connector("late"));
	}
}
