/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * A bundle of the list of installed bundles, and what it says of itself.
 *
 * @param line         the line of the list
 * @param name         the symbolic name
 * @param started      whether it is started with the framework
 * @param host         as fragment, the bundle that it belongs to, else empty
 * @param bundles      the bundles that it cannot do without
 * @param imports      the packages that it cannot do without
 * @param wishes       bundles and packages that it uses where they are there
 * @param exports      the packages that others get from it
 * @param contributes  whether it extends the engine or the command line, by an extension point of Tidemark that does
 *                     not belong to the workbench
 * @param mediated     whether it counts on somebody who makes {@code java.util.ServiceLoader} work among bundles
 */
public record InstalledBundle(String line, String name, boolean started, String host, Set<String> bundles,
		Set<String> imports, Set<String> wishes, Set<String> exports, boolean contributes,
		boolean mediated) {

	private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"); //$NON-NLS-1$
	private static final Pattern SEMICOLON = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"); //$NON-NLS-1$
	private static final Pattern OPTIONAL = Pattern.compile("resolution\\s*:=\\s*\"?optional"); //$NON-NLS-1$
	private static final Pattern EXTENSION = Pattern.compile("point\\s*=\\s*[\"']org\\.tidemark\\.(?!ui\\.|rcp\\.)"); //$NON-NLS-1$

	/**
	 * Reads what a bundle says of itself.
	 *
	 * @param install the folder of the installation
	 * @param line    {@code name,version,location,start level,started}
	 */
	public static InstalledBundle read(Path install, String line) throws IOException {
		String[] fields = line.split(","); //$NON-NLS-1$
		Path location = location(install, fields[2]);
		Attributes manifest;
		String extensions;
		if (Files.isDirectory(location)) {
			manifest = manifest(Files.newInputStream(location.resolve(JarFile.MANIFEST_NAME)));
			Path plugin = location.resolve("plugin.xml"); //$NON-NLS-1$
			extensions = Files.exists(plugin) ? Files.readString(plugin) : ""; //$NON-NLS-1$
		} else {
			try (JarFile jar = new JarFile(location.toFile(), false)) {
				manifest = manifest(jar.getInputStream(jar.getEntry(JarFile.MANIFEST_NAME)));
				ZipEntry plugin = jar.getEntry("plugin.xml"); //$NON-NLS-1$
				extensions = plugin == null ? "" : text(jar.getInputStream(plugin)); //$NON-NLS-1$
			}
		}
		return of(line, manifest, extensions);
	}

	/** What a manifest and a {@code plugin.xml} say. */
	public static InstalledBundle of(String line, Attributes manifest, String extensions) {
		String[] fields = line.split(","); //$NON-NLS-1$
		Set<String> wishes = new LinkedHashSet<>();
		Set<String> bundles = needs(manifest, "Require-Bundle", wishes); //$NON-NLS-1$
		Set<String> imports = needs(manifest, "Import-Package", wishes); //$NON-NLS-1$
		Set<String> exports = needs(manifest, "Export-Package", new LinkedHashSet<>()); //$NON-NLS-1$
		imports.removeAll(exports);
		String host = needs(manifest, "Fragment-Host", wishes).stream().findFirst().orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		return new InstalledBundle(line, fields[0], Boolean.parseBoolean(fields[4]), host, bundles, imports, wishes,
				exports, EXTENSION.matcher(extensions).find(), isMediated(manifest));
	}

	private static boolean isMediated(Attributes manifest) {
		String required = manifest.getValue("Require-Capability"); //$NON-NLS-1$
		return required != null && required.contains("osgi.serviceloader") //$NON-NLS-1$
				|| manifest.getValue("SPI-Consumer") != null || manifest.getValue("SPI-Provider") != null; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Path location(Path install, String location) {
		return location.startsWith("file:") ? Path.of(URI.create(location)) : install.resolve(location); //$NON-NLS-1$
	}

	private static Attributes manifest(InputStream stream) throws IOException {
		try (stream) {
			return new Manifest(stream).getMainAttributes();
		}
	}

	private static String text(InputStream stream) throws IOException {
		try (stream) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** The names in a header; those that are optional go to the wishes. */
	private static Set<String> needs(Attributes manifest, String header, Set<String> wishes) {
		Set<String> needs = new LinkedHashSet<>();
		String value = manifest.getValue(header);
		if (value != null) {
			for (String clause : COMMA.split(value)) {
				Set<String> names = SEMICOLON.splitAsStream(clause).map(String::strip)
						.filter(part -> !part.contains("=")).collect(Collectors.toSet()); //$NON-NLS-1$
				(OPTIONAL.matcher(clause).find() ? wishes : needs).addAll(names);
			}
		}
		return needs;
	}
}
