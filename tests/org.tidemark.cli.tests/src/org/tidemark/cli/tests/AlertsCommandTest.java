/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

class AlertsCommandTest extends CommandTest {

	@BeforeEach
	void job() throws IOException {
		Files.createFile(folder.resolve("shop.tidemark"));
		sessions.jobs.alerts = List.of(new AlertRule("webhook", AlertRule.USUAL, Map.of("url", "https://x/s3cret")),
				new AlertRule("mail", Set.of(AlertEvent.DIFFERENCES), Map.of()));
	}

	@Test
	void eachChannelIsToldOf() {
		sessions.jobs.tried = List.of(Optional.empty(), Optional.empty());
		assertEquals(0, shell.run("alerts", "shop.tidemark"));
		assertEquals(List.of("channel  told               result", "webhook  failed, recovered  sent",
				"mail     differences        sent"), shell.outLines());
		assertEquals("", shell.err());
	}

	@Test
	void whatCannotBeSentIsNamedAndInTheExitCode() {
		sessions.jobs.tried = List.of(Optional.empty(),
				Optional.of(new TidemarkException(ProblemKind.CONNECTION, "It does not answer.", "Start it.", null)));
		assertEquals(4, shell.run("--json", "alerts", "shop.tidemark"));
		assertEquals(List.of("{\"channel\":\"webhook\",\"on\":[\"failed\",\"recovered\"],\"error\":null}",
				"{\"channel\":\"mail\",\"on\":[\"differences\"],\"error\":\"It does not answer. Start it.\"}"),
				shell.outLines());
		assertEquals(List.of("tidemark: mail: It does not answer. Start it."), shell.errLines());
	}

	@Test
	void aJobWithoutAlertsIsRefused() {
		sessions.jobs.alerts = List.of();
		assertEquals(2, shell.run("alerts", "shop.tidemark"));
		assertEquals(List.of("tidemark: The job has no alerts. Add one to the job file: "
				+ "\"alerts\": [ { \"channel\": \"webhook\", \"url\": \"${ALERT_URL}\" } ]."), shell.errLines());
	}
}
