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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.spi.AlertMessage;

/** Who is told of what, over a real history. */
@Timeout(60)
class RunAlertsTest {

	private static final TaskListener NOBODY = event -> {
		// nobody listens
	};
	private static final String USUAL = "{ \"channel\": \"pigeon\" }";

	@TempDir
	private Path folder;
	private final Sessions sessions = new Sessions(Map.of("COOP", "roof"));
	private TidemarkSession session;

	@BeforeEach
	void open() throws Exception {
		session = sessions.open(folder.resolve("home"), null);
		session.connections().save(ConnectionSettings.file("shop", "sqlite", "/shop.db"));
		session.connections().save(ConnectionSettings.file("warehouse", "sqlite", "/warehouse.db"));
	}

	@AfterEach
	void close() {
		session.close();
	}

	private JobFile job(String... alerts) throws Exception {
		return session.jobs().load(Files.writeString(folder.resolve("copy.tidemark"),
				"""
						{ "tidemark": 1, "name": "copy", "source": "shop", "target": "warehouse",
						  "tables": [ { "source": "main.orders" } ], "alerts": [ %s ] }
						""".formatted(String.join(", ", alerts))));
	}

	/** A run that ends so. */
	private void run(JobFile job, TaskStatus status, String error, long refused, long differences) throws Exception {
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request, listener);
			request.store().tasks().update(task, status, Instant.now(), error);
			return new TaskOutcome(task, status, List.of(), new Counters(12, 11, 0, 0, refused, 0), 2_300, differences);
		};
		session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor());
	}

	private static long begin(EngineRequest request, TaskListener listener) throws TidemarkException {
		long task = request.store().tasks()
				.add(new TaskRecord(0, request.job().name(), "", "local", "shop", "warehouse", TaskStatus.RUNNING,
						Instant.now(), null, null, "ann", "manual", ProcessHandle.current().pid(), "here"))
				.id();
		listener.handle(new TaskEvent.TaskStarted(task, request.job().name(), List.of()));
		return task;
	}

	private List<AlertEvent> told() {
		List<AlertEvent> events = sessions.alerts.messages.stream().map(AlertMessage::event).toList();
		sessions.alerts.messages.clear();
		return events;
	}

	@Test
	void aFailureIsToldOnceAndItsEndToo() throws Exception {
		JobFile job = job(USUAL);
		run(job, TaskStatus.COMPLETED, null, 0, 0);
		assertEquals(List.of(), told());
		run(job, TaskStatus.FAILED, "The disk is full.", 0, 0);
		assertEquals(List.of(AlertEvent.FAILED), told());
		run(job, TaskStatus.FAILED, "The disk is full.", 0, 0);
		run(job, TaskStatus.CANCELLED, null, 0, 0);
		run(job, TaskStatus.FAILED, "The disk is full.", 0, 0);
		assertEquals(List.of(), told());
		run(job, TaskStatus.FAILED, "The table is gone.", 0, 0);
		assertEquals(List.of(AlertEvent.FAILED), told());
		run(job, TaskStatus.COMPLETED, null, 0, 0);
		assertEquals(List.of(AlertEvent.RECOVERED), told());
		run(job, TaskStatus.COMPLETED, null, 0, 0);
		assertEquals(List.of(), told());
	}

	@Test
	void aMessageSaysWhatHappened() throws Exception {
		run(job(USUAL), TaskStatus.FAILED, "The disk is full.", 1, 0);
		AlertMessage message = sessions.alerts.messages.getFirst();
		assertEquals("copy has failed", message.title());
		assertEquals("copy from shop to warehouse: 12 rows read, 11 written, 1 refused, in 2 s. The disk is full.",
				message.text());
		assertEquals(1, message.task());
		assertEquals("here", message.host());
		assertEquals(new Counters(12, 11, 0, 0, 1, 0), message.counters());
	}

	@Test
	void eachRuleHearsWhatItAskedFor() throws Exception {
		JobFile job = job("{ \"channel\": \"pigeon\", \"on\": [\"completed\", \"dead_letters\"] }",
				"{ \"channel\": \"pigeon\", \"on\": [\"differences\", \"cancelled\"] }");
		run(job, TaskStatus.COMPLETED, null, 2, 5);
		assertEquals(List.of(AlertEvent.COMPLETED, AlertEvent.DEAD_LETTERS, AlertEvent.DIFFERENCES), told());
		run(job, TaskStatus.CANCELLED, null, 0, 0);
		assertEquals(List.of(AlertEvent.CANCELLED), told());
	}

	@Test
	void whoHearsThatItWorksAgainNeedNotHearThatItIsComplete() throws Exception {
		JobFile job = job("{ \"channel\": \"pigeon\", \"on\": [\"completed\", \"recovered\"] }",
				"{ \"channel\": \"pigeon\", \"on\": [\"completed\"] }");
		run(job, TaskStatus.FAILED, "Broken.", 0, 0);
		run(job, TaskStatus.COMPLETED, null, 0, 0);
		assertEquals(List.of(AlertEvent.RECOVERED, AlertEvent.COMPLETED), told());
	}

	@Test
	void aRunThatCannotBeginIsToldOnceAndStandsInHistory() throws Exception {
		JobFile job = job(USUAL);
		TidemarkException refusal = new TidemarkException(ProblemKind.CONNECTION, "db1 does not answer.", "Start it.",
				null);
		sessions.engine.work = (request, listener, monitor) -> {
			throw refusal;
		};
		for (int i = 0; i < 2; i++) {
			assertSame(refusal, assertThrows(TidemarkException.class,
					() -> session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor())));
		}
		TaskRecord task = session.tasks().get(1);
		assertEquals(TaskStatus.FAILED, task.status());
		assertEquals("db1 does not answer. Start it.", task.error());
		assertEquals(2, session.tasks().list(10).size());
		assertEquals("db1 does not answer. Start it.", sessions.alerts.messages.getFirst().error());
		assertEquals(List.of(AlertEvent.FAILED), told());
	}

	@Test
	void aRefusedRunOfAScheduleStandsInHistoryWithoutAlertsToo() throws Exception {
		JobFile job = job();
		RunOptions scheduled = new RunOptions(false, false, Set.of(), "schedule");
		assertThrows(TidemarkException.class,
				() -> session.jobs().run(job, scheduled, NOBODY, new NullProgressMonitor()));
		assertThrows(TidemarkException.class,
				() -> session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor()));
		assertEquals(List.of("schedule"), session.tasks().list(10).stream().map(TaskRecord::trigger).toList());
		assertEquals("no work", session.tasks().get(1).error());
	}

	@Test
	void aRunThatBreaksOffIsToldOfItsOwnTask() throws Exception {
		JobFile job = job(USUAL);
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request, listener);
			request.store().tasks().update(task, TaskStatus.FAILED, Instant.now(), "The store is gone.");
			throw new TidemarkException(ProblemKind.FAILED, "The store is gone.", "", null);
		};
		assertThrows(TidemarkException.class,
				() -> session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor()));
		assertEquals(1, session.tasks().list(10).size());
		assertEquals(List.of(AlertEvent.FAILED), told());
	}

	@Test
	void whatCannotBeSentStandsInTheLogAndFailsNothing() throws Exception {
		run(job("{ \"channel\": \"drum\" }", "{ \"channel\": \"pigeon\", \"to\": \"${ROOST}\" }", USUAL),
				TaskStatus.FAILED, "Broken.",
				0, 0);
		assertEquals(List.of(AlertEvent.FAILED), told());
		List<TaskLogEntry> log = session.tasks().log(1);
		assertEquals(List.of("The alert \"copy has failed\" by drum could not be sent: Nobody hears it. Go nearer.",
				"The alert \"copy has failed\" by pigeon could not be sent: The alert by pigeon needs the variable ROOST, which the "
						+ "environment does not have. Set ROOST where Tidemark is started."),
				log.stream().map(TaskLogEntry::message).toList());
		assertEquals(List.of(LogLevel.WARN, LogLevel.WARN), log.stream().map(TaskLogEntry::level).toList());
	}

	@Test
	void variablesOfTheEnvironmentStandInOptions() throws Exception {
		run(job("{ \"channel\": \"pigeon\", \"to\": \"the ${COOP}\", \"height\": 12, \"fast\": true }"),
				TaskStatus.FAILED, "Broken.",
				0, 0);
		assertEquals(List.of("{fast=true, height=12, to=the roof}"), sessions.alerts.options);
	}

	@Test
	void triesEachChannel() throws Exception {
		List<Optional<TidemarkException>> results = session.jobs()
				.tryAlerts(job("{ \"channel\": \"drum\" }", USUAL, "{ \"channel\": \"smoke\" }").job());
		assertEquals(List.of("Nobody hears it. Go nearer.", "", "There is no smoke."),
				results.stream().map(r -> r.map(TidemarkException::summary).orElse("")).toList());
		assertEquals("This message only tries the channel: nothing has happened.",
				sessions.alerts.messages.getFirst().text());
		assertEquals("Test of the alerts of copy", sessions.alerts.messages.getFirst().title());
		assertEquals(0, sessions.alerts.messages.getFirst().task());
		assertEquals(List.of("drum"),
				session.jobs().alertChannels().stream().map(AlertChannelDescriptor::id).toList());
	}
}
