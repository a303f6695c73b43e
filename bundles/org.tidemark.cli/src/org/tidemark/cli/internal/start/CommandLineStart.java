/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.start;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Starts the command line of an installation. It does what Equinox' own launcher does, but with the bundles that the
 * command line needs, in a configuration of its own, and without checking signatures.
 */
public final class CommandLineStart {

	private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info"; //$NON-NLS-1$
	private static final String STARTER = "org.eclipse.core.runtime.adaptor.EclipseStarter"; //$NON-NLS-1$
	private static final String APPLICATION = "org.tidemark.cli.application"; //$NON-NLS-1$
	private static final String WIDGETS = "swt"; //$NON-NLS-1$
	private static final String MEDIATOR = "org.apache.aries.spifly.dynamic.bundle"; //$NON-NLS-1$
	private static final Set<String> LOGGING = Set.of("slf4j.api", "ch.qos.logback.classic", "ch.qos.logback.core"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final Path install;
	private final Path area;
	private final boolean logging;

	/**
	 * @param install the folder of the installation
	 * @param area    the folder that keeps what the framework knows of the bundles of the command line
	 * @param logging whether what libraries log is wanted: else nobody has to find them Logback, which costs a sixth of
	 *                the start
	 */
	public CommandLineStart(Path install, Path area, boolean logging) {
		this.install = install;
		this.area = logging ? area.resolve("logging") : area; //$NON-NLS-1$
		this.logging = logging;
	}

	/** Carries out a command line and ends the process with its exit code. */
	public static void main(String[] args) throws Exception {
		CommandLineStart start = new CommandLineStart(Path.of(System.getProperty("tidemark.install")).toAbsolutePath(), //$NON-NLS-1$
				Path.of(System.getProperty("tidemark.area")).toAbsolutePath(), //$NON-NLS-1$
				System.getProperty("slf4j.provider") == null); //$NON-NLS-1$
		System.exit(start.run(args));
	}

	private int run(String[] args) throws IOException, ReflectiveOperationException {
		Path framework = framework();
		configure(framework).forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
		Class<?> starter = new FrameworkLoader(framework).loadClass(STARTER);
		try {
			Object result = starter.getMethod("run", String[].class, Runnable.class).invoke(null, args, null); //$NON-NLS-1$
			return result instanceof Integer code ? code : Integer.getInteger("eclipse.exitcode", 1); //$NON-NLS-1$
		} catch (InvocationTargetException e) {
			System.err.println("tidemark: " + e.getCause()); //$NON-NLS-1$
			return 1;
		}
	}

	private Path framework() throws IOException {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(install.resolve("plugins"), //$NON-NLS-1$
				"org.eclipse.osgi_*.jar")) { //$NON-NLS-1$
			Path last = null;
			for (Path jar : found) {
				last = last == null || jar.compareTo(last) > 0 ? jar : last;
			}
			if (last == null) {
				throw new NoSuchFileException(install.resolve("plugins/org.eclipse.osgi_*.jar").toString()); //$NON-NLS-1$
			}
			return last;
		}
	}

	private Properties configure(Path framework) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(install.resolve("configuration/config.ini"), //$NON-NLS-1$
				StandardCharsets.ISO_8859_1)) {
			properties.load(reader);
		}
		properties.keySet().removeIf(name -> name.toString().startsWith("eclipse.p2.")); //$NON-NLS-1$
		properties.remove("eclipse.product"); //$NON-NLS-1$
		properties.setProperty("eclipse.application", APPLICATION); //$NON-NLS-1$
		properties.setProperty("osgi.framework", framework.toUri().toString()); //$NON-NLS-1$
		properties.setProperty("osgi.install.area", url(install) + '/'); //$NON-NLS-1$
		properties.setProperty("osgi.configuration.area", url(area) + '/'); //$NON-NLS-1$
		properties.setProperty("osgi.instance.area", "@none"); //$NON-NLS-1$ //$NON-NLS-2$
		properties.setProperty("org.eclipse.equinox.simpleconfigurator.configUrl", url(bundles())); //$NON-NLS-1$
		return properties;
	}

	/** The list of the bundles of the command line; made anew when the installed bundles are not those it was made of. */
	public Path bundles() throws IOException {
		byte[] installed = Files.readAllBytes(install.resolve("configuration").resolve(BUNDLES)); //$NON-NLS-1$
		CRC32 sum = new CRC32();
		sum.update(installed);
		Path list = area.resolve("bundles-" + Long.toHexString(sum.getValue()) + ".info"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!Files.exists(list)) {
			Files.createDirectories(area);
			Path whole = area.resolve("bundles-" + ProcessHandle.current().pid() + ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
			Files.write(whole, chosen(new String(installed, StandardCharsets.UTF_8).lines().toList()));
			Files.move(whole, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		return list;
	}

	private List<String> chosen(List<String> installed) throws IOException {
		List<InstalledBundle> bundles = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		for (String line : installed) {
			if (line.startsWith("#")) { //$NON-NLS-1$
				lines.add(line);
			} else if (!line.isBlank()) {
				bundles.add(InstalledBundle.read(install, line));
			}
		}
		String widgets = String.join(".", Arrays.asList("org", "eclipse", WIDGETS)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		List<InstalledBundle> chosen = new CommandLineBundles(bundles, widgets).chosen();
		boolean mediated = logging
				|| chosen.stream().anyMatch(bundle -> bundle.mediated() && !LOGGING.contains(bundle.name()));
		for (InstalledBundle bundle : chosen) {
			lines.add(mediated || !bundle.name().equals(MEDIATOR) ? bundle.line()
					: bundle.line().replaceFirst("true$", "false")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return lines;
	}

	/** Equinox reads a location as it stands, without escapes. */
	private static String url(Path path) {
		String name = path.toString().replace(File.separatorChar, '/');
		return (name.startsWith("/") ? "file:" : "file:/") + name; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
