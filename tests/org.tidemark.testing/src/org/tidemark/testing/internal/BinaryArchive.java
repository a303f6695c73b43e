/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The artifact with the programs of a database server: in OSGi a required bundle, elsewhere a jar file.
 */
sealed interface BinaryArchive {

	/** {@return the version of the server, as the artifact tells it} */
	String version();

	/** Hands over each file whose path matches. */
	void read(Pattern path, EntryReader reader) throws IOException;

	/** Takes the files of an archive one by one. */
	@FunctionalInterface
	interface EntryReader {
		void accept(String path, InputStream content) throws IOException;
	}

	/**
	 * Finds an artifact.
	 *
	 * @param bundleName the symbolic name of the bundle that wraps it
	 * @param property the system property that can name the jar file outside of OSGi
	 * @param group the Maven group, with dots
	 * @param artifact the Maven artifact
	 */
	static BinaryArchive find(String bundleName, String property, String group, String artifact) throws IOException {
		Bundle self = FrameworkUtil.getBundle(BinaryArchive.class);
		if (self != null) {
			return self.adapt(BundleWiring.class).getRequiredWires(BundleNamespace.BUNDLE_NAMESPACE).stream()
					.map(wire -> wire.getProvider().getBundle())
					.filter(bundle -> bundleName.equals(bundle.getSymbolicName()))
					.findFirst().map(InBundle::new)
					.orElseThrow(() -> new IOException(self.getSymbolicName() + " does not require " + bundleName));
		}
		Pattern fileName = Pattern.compile(Pattern.quote(artifact) + "-(\\d+\\.\\d+\\.\\d+)[^/]*\\.jar");
		return Optional.ofNullable(System.getProperty(property)).map(Path::of)
				.or(() -> onClassPath(fileName))
				.or(() -> inLocalRepository(group, artifact, fileName))
				.map(jar -> new InJar(jar, fileName))
				.orElseThrow(
						() -> new IOException("Found no jar of " + group + ':' + artifact + " on the class path or "
								+ "in the local Maven repository; name one by -D" + property + "=FILE"));
	}

	private static Optional<Path> onClassPath(Pattern fileName) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
				.filter(path -> path.getFileName() != null && fileName.matcher(path.getFileName().toString()).matches())
				.findFirst();
	}

	private static Optional<Path> inLocalRepository(String group, String artifact, Pattern fileName) {
		Path repository = Path.of(System.getProperty("maven.repo.local",
				Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
		Path folder = repository.resolve(group.replace('.', '/')).resolve(artifact);
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.walk(folder, 2)) {
			return files.filter(file -> fileName.matcher(file.getFileName().toString()).matches())
					.max(Comparator.comparing(file -> Version.parseVersion(versionOf(file, fileName))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String versionOf(Path jar, Pattern fileName) {
		Matcher matcher = fileName.matcher(jar.getFileName().toString());
		return matcher.matches() ? matcher.group(1) : "0.0.0";
	}

	/** An artifact that is a bundle. */
	record InBundle(Bundle bundle) implements BinaryArchive {

		@Override
		public String version() {
			Version version = bundle.getVersion();
			return version.getMajor() + "." + version.getMinor() + '.' + version.getMicro();
		}

		@Override
		public void read(Pattern path, EntryReader reader) throws IOException {
			for (URL entry : Collections.list(bundle.findEntries("/", "*", true))) {
				String name = entry.getPath().substring(1);
				if (!name.endsWith("/") && path.matcher(name).matches()) {
					try (InputStream content = entry.openStream()) {
						reader.accept(name, content);
					}
				}
			}
		}
	}

	/** An artifact that is a plain jar file. */
	record InJar(Path jar, Pattern fileName) implements BinaryArchive {

		@Override
		public String version() {
			return versionOf(jar, fileName);
		}

		@Override
		public void read(Pattern path, EntryReader reader) throws IOException {
			try (JarFile file = new JarFile(jar.toFile())) {
				List<? extends ZipEntry> entries = Collections.list(file.entries());
				for (ZipEntry entry : entries) {
					if (!entry.isDirectory() && path.matcher(entry.getName()).matches()) {
						try (InputStream content = file.getInputStream(entry)) {
							reader.accept(entry.getName(), content);
						}
					}
				}
			}
		}
	}
}
