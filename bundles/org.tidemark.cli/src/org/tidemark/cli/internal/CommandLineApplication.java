/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;
import org.tidemark.core.connection.Secret;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.sample.SampleShop;

/** The headless application {@code org.tidemark.cli.application}. Its arguments are the command line. */
public final class CommandLineApplication implements IApplication {

	private static final Duration SERVICE_WAIT = Duration.ofSeconds(30);
	private static final Duration LAST_BATCH = Duration.ofSeconds(30);
	private static final int DEFAULT_WIDTH = 80;

	private final Interruption interruption = new Interruption();

	@Override
	public @Nullable Object start(@Nullable IApplicationContext context) throws Exception {
		String[] args = arguments(context);
		Bundle bundle = FrameworkUtil.getBundle(CommandLineApplication.class);
		BundleContext bundles = bundle.getBundleContext();
		Terminal terminal = terminal();
		Thread hook = new Thread(() -> stopWork(terminal), "tidemark-stop"); //$NON-NLS-1$
		Runtime.getRuntime().addShutdownHook(hook);
		ServiceTracker<TidemarkSessions, TidemarkSessions> sessions = new ServiceTracker<>(bundles,
				TidemarkSessions.class, null);
		sessions.open();
		try {
			@Nullable
			TidemarkSessions service = sessions.waitForService(SERVICE_WAIT.toMillis());
			if (service == null) {
				terminal.err().println("tidemark: " + Messages.NoService); //$NON-NLS-1$
				return 1;
			}
			return new TidemarkCommandLine(context(service, terminal, bundle.getVersion(), contributed(bundles)))
					.execute(args);
		} finally {
			sessions.close();
			interruption.workDone();
		}
	}

	@Override
	public void stop() {
		interruption.interrupt();
	}

	/** Called in a thread of its own when the process is told to stop, or ends by itself. */
	private void stopWork(Terminal terminal) {
		if (!interruption.isWorking()) {
			return;
		}
		interruption.interrupt();
		terminal.err().println("tidemark: " + Messages.Stopping); //$NON-NLS-1$
		if (!interruption.awaitEnd(LAST_BATCH)) {
			terminal.err().println("tidemark: " + Messages.Stopping_late); //$NON-NLS-1$
		}
	}

	private CommandContext context(TidemarkSessions sessions, Terminal terminal, Version version,
			List<ContributedCommand> contributed) {
		return new CommandContext(sessions, new SampleShop(), terminal, Clock.systemDefaultZone(), System.getenv(),
				Path.of("").toAbsolutePath(), CommandLineApplication::askPassword, interruption, contributed, //$NON-NLS-1$
				System.getProperty("tidemark.program", "tidemark"), //$NON-NLS-1$ //$NON-NLS-2$
				version.getMajor() + "." + version.getMinor() + '.' + version.getMicro()); //$NON-NLS-1$
	}

	private static List<ContributedCommand> contributed(BundleContext bundles) throws InterruptedException {
		ServiceTracker<IExtensionRegistry, IExtensionRegistry> registry = new ServiceTracker<>(bundles,
				IExtensionRegistry.class, null);
		registry.open();
		try {
			return CommandRegistry.read(registry.waitForService(TimeUnit.SECONDS.toMillis(5)));
		} finally {
			registry.close();
		}
	}

	private static String[] arguments(@Nullable IApplicationContext context) {
		Map<?, ?> all = context == null ? Map.of() : context.getArguments();
		return all.get(IApplicationContext.APPLICATION_ARGS) instanceof String[] args ? args : new String[0];
	}

	private static Terminal terminal() {
		Map<String, String> environment = System.getenv();
		boolean dumb = "dumb".equals(environment.get("TERM")); //$NON-NLS-1$ //$NON-NLS-2$
		return new Terminal(stream(FileDescriptor.out, "stdout.encoding"), //$NON-NLS-1$
				stream(FileDescriptor.err, "stderr.encoding"), //$NON-NLS-1$
				System.in, Boolean.getBoolean("tidemark.terminal") && !dumb, //$NON-NLS-1$
				width(environment.get("COLUMNS"))); //$NON-NLS-1$
	}

	private static int width(@Nullable String columns) {
		int given = Integer.getInteger("tidemark.columns", 0); //$NON-NLS-1$
		if (given > 0) {
			return given;
		}
		return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH; //$NON-NLS-1$
	}

	/** Our own stream: the platform's writes question marks for all but ASCII where no locale is set. */
	private static PrintStream stream(FileDescriptor descriptor, String encodingProperty) {
		String encoding = System.getProperty(encodingProperty);
		Charset charset = encoding != null && Charset.isSupported(encoding) ? Charset.forName(encoding)
				: StandardCharsets.UTF_8;
		if (StandardCharsets.US_ASCII.equals(charset)) {
			charset = StandardCharsets.UTF_8;
		}
		return new PrintStream(new FileOutputStream(descriptor), true, charset);
	}

	private static Optional<Secret> askPassword(String question) {
		Console console = System.console();
		if (console == null || !isTerminal(console)) {
			return Optional.empty();
		}
		char[] answer = console.readPassword("%s", question); //$NON-NLS-1$
		return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(Secret.of(new String(answer)));
	}

	/** From Java 22 on there may be a console that is no terminal; before, the question does not exist. */
	private static boolean isTerminal(Console console) {
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)); //$NON-NLS-1$
		} catch (NoSuchMethodException e) {
			return true;
		} catch (ReflectiveOperationException e) {
			return false;
		}
	}
}
