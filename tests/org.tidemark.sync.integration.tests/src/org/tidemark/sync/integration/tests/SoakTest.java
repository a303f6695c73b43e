/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestServers;

/**
 * The promise under load: whatever applications write, and whenever the process is killed, nothing is lost, nothing is
 * there twice, and nothing is written without need. A few seconds, or as many as {@code ./verify --soak} asks for.
 */
@ExtendWith(DatabaseServersExtension.class)
class SoakTest {

	private static final int SECONDS = Integer.getInteger("tidemark.soak.seconds", 10);

	@TempDir
	Path temp;

	@Test
	void nothingIsLostWhileApplicationsWriteAndTheProcessIsKilled(TestServers servers) throws Exception {
		long asked = Long.getLong("tidemark.soak.seed", 0);
		long seed = asked == 0 ? System.nanoTime() : asked;
		List<ServerDatabase> databases = List.of(servers.mariaDb().createDatabase(),
				servers.postgres().createDatabase(), servers.postgres().createDatabase(),
				servers.mariaDb().createDatabase());
		String name = "soak of " + SECONDS + " s, seed " + seed;
		try {
			long begun = System.nanoTime();
			String done = new Soak(EngineProcess.in(temp), temp.resolve("home"), databases, seed)
					.run(Duration.ofSeconds(SECONDS));
			System.out.println(
					name + ": " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s in all\n" + done);
		} catch (AssertionError e) {
			throw new AssertionError(name + ": " + e.getMessage(), e);
		}
	}
}
