/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

@Timeout(60)
class CommandChannelTest {

	@TempDir
	private Path folder;
	private final CommandChannel channel = new CommandChannel(Map.of("TIDEMARK_ALLOW_COMMANDS", "1"));

	private String script(String... lines) throws IOException {
		Path script = Files.writeString(folder.resolve("tell it"), "#!/bin/sh\n" + String.join("\n", lines) + '\n');
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
		return script.toString();
	}

	@Test
	void theProgramGetsTheMessage() throws Exception {
		String program = script("cat > '" + folder + "/in'",
				"printf '%s|%s|%s' \"$TIDEMARK_EVENT\" \"$TIDEMARK_JOB\" \"$TIDEMARK_TEXT\" > '" + folder + "/env'");
		channel.send(Sent.FAILED, Sent.options("command", Map.of("command", program)));
		assertEquals(new MessageJson(Sent.FAILED).whole(), Files.readString(folder.resolve("in")));
		assertEquals("failed|nightly|It \u2026 is gone.", Files.readString(folder.resolve("env")));
	}

	@Test
	void aProgramNeedNotReadWhatItIsTold() throws Exception {
		channel.send(Sent.FAILED, Sent.options("command", Map.of("command", script("exit 0"))));
	}

	@Test
	void aFailureIsToldWithWhatTheProgramSaid() throws Exception {
		String program = script("echo 'no pager' >&2", "exit 3");
		TidemarkException e = failure(channel, program);
		assertEquals(ProblemKind.FAILED, e.kind());
		assertEquals("The command " + program + " ended with the exit code 3: no pager", e.getMessage());
		assertTrue(failure(channel, folder + "/none").getMessage().startsWith(folder + "/none could not be told: "));
	}

	@Test
	void nothingIsStartedUnlessTheEnvironmentAllowsIt() throws Exception {
		String program = script("touch '" + folder + "/started'");
		TidemarkException e = failure(new CommandChannel(Map.of()), program);
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.summary().contains("TIDEMARK_ALLOW_COMMANDS=1"), e.summary());
		assertFalse(Files.exists(folder.resolve("started")));
	}

	private static TidemarkException failure(CommandChannel channel, String program) {
		return assertThrows(TidemarkException.class,
				() -> channel.send(Sent.FAILED, Sent.options("command", Map.of("command", program))));
	}
}
