/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Java processes with classes of this one, that a test may kill or stop. They start fast: one compiler, a small heap, and
 * an archive of classes that the first of them to end by itself leaves for the others.
 */
public final class ChildJvm {

	private final String classPath;
	private final Path archive;

	private ChildJvm(String classPath, Path archive) {
		this.classPath = classPath;
		this.archive = archive;
	}

	/**
	 * Prepares processes.
	 *
	 * @param directory for what they share; exists, and is removed by the caller after the last of them
	 * @param needed one class of each library and bundle that they need, beyond the class path of this process
	 * @return what starts them
	 */
	public static ChildJvm in(Path directory, List<Class<?>> needed) {
		try {
			Set<Path> places = new LinkedHashSet<>();
			for (Class<?> type : needed) {
				places.add(place(type));
			}
			Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator)).filter(p -> !p.isEmpty())
					.map(Path::of).filter(Files::exists).forEach(places::add);
			List<String> jars = new ArrayList<>();
			for (Path place : places) {
				jars.add(Files.isDirectory(place) ? pack(place, directory, jars.size()) : place.toString());
			}
			return new ChildJvm(String.join(File.pathSeparator, jars), directory.resolve("classes.jsa"));
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot prepare the class path of a child", e);
		}
	}

	/** The root of the resource that defines the class, whether classes come from a class path or from bundles. */
	private static Path place(Class<?> type) {
		String file = type.getName().replace('.', '/') + ".class";
		Path root = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
		if (Files.isRegularFile(root)) {
			return root;
		}
		return Stream.of("", "target/classes", "bin").map(root::resolve).filter(f -> Files.exists(f.resolve(file)))
				.findFirst().orElseThrow(() -> new IllegalStateException(file + " is not in " + root));
	}

	/** Archives of classes serve class paths of jars alone. */
	private static String pack(Path classes, Path directory, int number) throws IOException {
		Path jar = directory.resolve("classes-" + number + ".jar");
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream target = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes)) {
			target.setLevel(1);
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				target.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
				Files.copy(file, target);
				target.closeEntry();
			}
		}
		return jar.toString();
	}

	/**
	 * Starts a process; what it writes to either output is read from its input stream.
	 *
	 * @param main the class whose {@code main} is run
	 * @param arguments its arguments
	 * @return the process; the caller ends it
	 * @throws IOException when it does not start
	 */
	public Process start(Class<?> main, List<String> arguments) throws IOException {
		return start(96, main, arguments);
	}

	/**
	 * Starts a process with another heap.
	 *
	 * @param megabytes the most that its heap may hold
	 * @param main the class whose {@code main} is run
	 * @param arguments its arguments
	 * @return the process; the caller ends it
	 * @throws IOException when it does not start
	 */
	public Process start(int megabytes, Class<?> main, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-Xmx" + megabytes + "m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
						"-XX:-UsePerfData", "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors(),
						"-Xlog:disable",
						"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive,
						"-Duser.language=en", "-Duser.country=US"));
		String logging = System.getProperty("logback.configurationFile");
		if (logging != null) {
			command.add("-Dlogback.configurationFile=" + logging);
		}
		command.addAll(List.of("-cp", classPath, main.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/**
	 * Sends a signal to a process.
	 *
	 * @param process the process
	 * @param signal its name, such as {@code STOP} and {@code CONT}
	 * @throws IOException when there is no such process
	 * @throws InterruptedException when the calling thread is interrupted
	 */
	public static void signal(Process process, String signal) throws IOException, InterruptedException {
		int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
		if (exit != 0) {
			throw new IOException("kill -" + signal + " of " + process.pid() + " failed with " + exit);
		}
	}
}
