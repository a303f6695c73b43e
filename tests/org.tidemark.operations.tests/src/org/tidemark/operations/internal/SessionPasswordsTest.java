/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;

class SessionPasswordsTest {

	private static final ConnectionSettings SHOP = ConnectionSettings
			.server("shop", "mysql", "db", 3306, "shop", "sync", Secret.of("never stored"))
			.withStorage(PasswordStorage.ASKED);
	private static final TaskListener NOBODY = event -> {
		// nobody looks
	};
	private static final String JOB = """
			{ "tidemark": 1, "name": "j", "source": "shop", "target": "file", "tables": [ { "source": "shop.orders" } ] }
			""";

	@TempDir
	Path folder;

	private final Sessions sessions = new Sessions(Map.of());
	private final Deque<Optional<Secret>> answers = new ArrayDeque<>();
	private final List<String> questions = new ArrayList<>();
	private TidemarkSession session;
	private ConnectionOperations connections;

	@BeforeEach
	void open() throws Exception {
		sessions.engine.work = (request, listener, monitor) -> null;
		session = sessions.openAsking(folder.resolve("home"), (connection, problem) -> {
			assertNull(connection.password());
			questions.add(connection.name() + ':' + problem);
			return answers.remove();
		});
		connections = session.connections();
		connections.save(SHOP);
		connections.save(ConnectionSettings.file("file", "sqlite", "/f.db"));
	}

	@AfterEach
	void close() {
		session.close();
	}

	private void answer(String password) {
		answers.add(Optional.of(Secret.of(password)));
	}

	private void browse() throws TidemarkException {
		connections.browse("shop").close();
	}

	private JobFile job() throws Exception {
		return session.jobs().load(Files.writeString(folder.resolve("j.tidemark"), JOB));
	}

	@Test
	void aPasswordThatIsAskedForIsNotStored() throws Exception {
		assertNull(connections.get("shop").password());
		assertEquals(PasswordStorage.ASKED, connections.get("shop").storage());
		assertEquals(PasswordStorage.ASKED, connections.list().get(1).storage());
		assertEquals(List.of(), questions);
	}

	@Test
	void itIsAskedForOnceInASession() throws Exception {
		answer("pw");

		browse();
		browse();
		session.jobs().plan(job(), RunOptions.DEFAULT, new NullProgressMonitor());

		assertEquals(List.of("shop:"), questions);
		assertEquals(List.of("pw", "pw"),
				sessions.connectors.opened.stream().map(c -> c.password().reveal()).toList());
		assertEquals("pw", sessions.engine.requests.getLast().source().password().reveal());
		assertNull(connections.get("shop").password());
	}

	@Test
	void aPasswordThatTheServerRefusesIsAskedForAgain() throws Exception {
		sessions.connectors.wrongPassword = "typo";
		answer("typo");
		answer("pw");

		browse();
		browse();

		assertEquals(List.of("shop:", "shop:not this one"), questions);
		assertEquals("pw", sessions.connectors.opened.getLast().password().reveal());
	}

	@Test
	void whoGivesNoneIsToldWhatToDo() {
		answers.add(Optional.empty());

		TidemarkException problem = assertThrows(TidemarkException.class, this::browse);

		assertEquals(ProblemKind.USAGE, problem.kind());
		assertEquals("The connection \"shop\" does not save its password, and nobody entered it.",
				problem.getMessage());
		assertTrue(problem.remedy().contains("save the password"), problem.remedy());
		assertTrue(problem.remedy().contains("tidemark connections add shop --replace"), problem.remedy());
		assertEquals(List.of(), sessions.connectors.opened);
	}

	@Test
	void whoGaveNoneIsNotAskedAgainByTheWay() throws Exception {
		JobFile job = job();
		answers.add(Optional.empty());
		assertThrows(TidemarkException.class, this::browse);

		assertThrows(TidemarkException.class,
				() -> session.jobs().plan(job, RunOptions.DEFAULT, new NullProgressMonitor()));
		assertEquals(List.of("shop:"), questions);
		answer("pw");
		browse();

		assertEquals(List.of("shop:", "shop:"), questions);
		session.jobs().plan(job, RunOptions.DEFAULT, new NullProgressMonitor());
	}

	@Test
	void aScheduledRunAsksNobody() throws Exception {
		JobFile job = job();
		RunOptions scheduled = new RunOptions(false, false, Set.of(), "schedule");

		assertThrows(TidemarkException.class, () -> session.jobs().run(job, scheduled, NOBODY,
				new NullProgressMonitor()));

		assertEquals(List.of(), questions);
		answer("pw");
		browse();
		session.jobs().run(job, scheduled, NOBODY, new NullProgressMonitor());
	}

	@Test
	void aTestAsksOnceAndReportsARefusal() throws Exception {
		sessions.connectors.wrongPassword = "typo";
		answer("typo");
		assertFalse(connections.test(connections.get("shop"), new NullProgressMonitor()).successful());
		answer("pw");
		assertTrue(connections.test(connections.get("shop"), new NullProgressMonitor()).successful());

		browse();

		assertEquals(List.of("shop:", "shop:"), questions);
	}

	@Test
	void aConnectionThatWasRemovedIsAskedForAnew() throws Exception {
		answer("pw");
		browse();
		connections.save(SHOP);
		browse();
		assertEquals(List.of("shop:"), questions);
		connections.remove("shop");
		connections.save(SHOP);
		answer("other");
		browse();

		assertEquals("other", sessions.connectors.opened.getLast().password().reveal());
	}

	@Test
	void whereNobodyIsThereTheErrorSaysSo() throws Exception {
		try (TidemarkSession headless = sessions.open(folder.resolve("home"), null)) {
			TidemarkException problem = assertThrows(TidemarkException.class,
					() -> headless.connections().browse("shop"));
			assertEquals(ProblemKind.USAGE, problem.kind());
			assertTrue(problem.remedy().contains("--connections"), problem.remedy());
		}
	}

	@Test
	void anExportSaysThatItIsAskedFor() throws Exception {
		String text = connections.describe(List.of("shop"));

		assertTrue(text.contains("\"ask_password\": true"), text);
		assertFalse(text.contains("\"password\""), text);
		Path file = Files.writeString(folder.resolve("c.json"), text);
		try (TidemarkSession other = sessions.open(folder.resolve("other"), file)) {
			assertEquals(SHOP.withPassword(null), other.connections().get("shop"));
		}
	}
}
