/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.AlertChannel;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;

/**
 * Starts a program, without a shell and without arguments, and gives it the message as JSON on its standard input, and as
 * the variables {@code TIDEMARK_EVENT}, {@code TIDEMARK_JOB} and {@code TIDEMARK_TEXT}. Only where the environment allows
 * it: a job file may come from anywhere.
 */
public final class CommandChannel implements AlertChannel {

	private static final String COMMAND = "command"; //$NON-NLS-1$
	private static final String ALLOWED = "TIDEMARK_ALLOW_COMMANDS"; //$NON-NLS-1$
	private static final int MOST_TOLD = 300;

	private final Map<String, String> environment;

	/** Allowed by the environment of this process, or not. */
	public CommandChannel() {
		this(System.getenv());
	}

	CommandChannel(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
	}

	@Override
	public void send(AlertMessage message, AlertOptions options) throws TidemarkException {
		options.requireKnown(COMMAND);
		String program = options.required(COMMAND);
		if (!"1".equals(environment.get(ALLOWED))) { //$NON-NLS-1$
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_commandsOff, program),
					Messages.Alert_commandsOff_remedy, null);
		}
		try {
			run(program, message);
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Alert_unreachable, program, e.getMessage()), Messages.Alert_command_remedy, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		}
	}

	private static void run(String program, AlertMessage message)
			throws IOException, InterruptedException, TidemarkException {
		Path output = Files.createTempFile("tidemark-alert", ".txt"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true)
					.redirectOutput(output.toFile());
			builder.environment().put("TIDEMARK_EVENT", message.event().id()); //$NON-NLS-1$
			builder.environment().put("TIDEMARK_JOB", message.job()); //$NON-NLS-1$
			builder.environment().put("TIDEMARK_TEXT", message.text()); //$NON-NLS-1$
			Process process = builder.start();
			try {
				feed(process, new MessageJson(message).whole());
				if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
					throw new TidemarkException(ProblemKind.FAILED,
							NLS.bind(Messages.Alert_commandTime, program, PATIENCE.toSeconds()),
							Messages.Alert_command_remedy, null);
				}
				if (process.exitValue() != 0) {
					throw new TidemarkException(ProblemKind.FAILED,
							NLS.bind(Messages.Alert_command,
									new Object[] { program, process.exitValue(), told(output) }),
							Messages.Alert_command_remedy, null);
				}
			} finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		} finally {
			Files.deleteIfExists(output);
		}
	}

	private static void feed(Process process, String json) {
		try (OutputStream in = process.getOutputStream()) {
			in.write(json.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			// it need not read what it is told; its exit code says whether all is well
			System.getLogger(CommandChannel.class.getName()).log(System.Logger.Level.DEBUG, "not read to the end", e); //$NON-NLS-1$
		}
	}

	private static String told(Path output) throws IOException {
		String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
		return text.length() <= MOST_TOLD ? text : text.substring(0, MOST_TOLD) + '\u2026';
	}
}
