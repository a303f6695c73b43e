/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.w3c.dom.Document;

/**
 * The sources of one bundle.
 *
 * @param name   its folder's name, which is its symbolic name
 * @param folder where it stands
 */
record BundleFolder(String name, Path folder) {

	static final String PREFIX = "org.tidemark.";

	/** The name without what all bundles share. */
	String shortName() {
		return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
	}

	Path file(String path) {
		return folder.resolve(path);
	}

	boolean has(String path) {
		return Files.exists(file(path));
	}

	/** A header of the manifest; empty when it is missing. */
	String header(String header) {
		Path manifest = file("META-INF/MANIFEST.MF");
		if (!Files.isRegularFile(manifest)) {
			return "";
		}
		try (InputStream in = Files.newInputStream(manifest)) {
			String value = new Manifest(in).getMainAttributes().getValue(header);
			return value == null ? "" : value;
		} catch (IOException e) {
			throw new UncheckedIOException(manifest + ": " + e.getMessage(), e);
		}
	}

	List<ManifestElement> clauses(String header) {
		String value = header(header);
		if (value.isEmpty()) {
			return List.of();
		}
		try {
			return Arrays.asList(ManifestElement.parseHeader(header, value));
		} catch (BundleException e) {
			throw new IllegalStateException(name + ": " + header + ": " + e.getMessage(), e);
		}
	}

	Set<String> names(String header) {
		Set<String> names = new TreeSet<>();
		clauses(header).forEach(clause -> names.addAll(List.of(clause.getValueComponents())));
		return names;
	}

	/** The packages that are exported to everybody. */
	Set<String> api() {
		Set<String> api = new TreeSet<>();
		for (ManifestElement clause : clauses("Export-Package")) {
			if (!isRestricted(clause)) {
				api.addAll(List.of(clause.getValueComponents()));
			}
		}
		return api;
	}

	/** The bundles that a package is exported to; empty when it is exported to everybody or to nobody. */
	static List<String> friends(ManifestElement export) {
		String friends = export.getDirective("x-friends");
		return friends == null || friends.isBlank() ? List.of() : List.of(ManifestElement.getArrayFromList(friends));
	}

	/** Whether a package is exported to friends alone. */
	static boolean isRestricted(ManifestElement export) {
		return export.getDirective("x-friends") != null || "true".equals(export.getDirective("x-internal"));
	}

	/** The Java files of a package each, by package. */
	Map<String, List<Path>> packages() {
		Map<String, List<Path>> packages = new TreeMap<>();
		Path src = file("src");
		for (Path java : javaFiles()) {
			String name = src.relativize(java.getParent()).toString().replace('/', '.').replace('\\', '.');
			packages.computeIfAbsent(name, key -> new ArrayList<>()).add(java);
		}
		return packages;
	}

	List<Path> javaFiles() {
		return filesBelow("src", ".java");
	}

	List<Path> filesBelow(String path, String suffix) {
		Path top = file(path);
		if (!Files.isDirectory(top)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(top)) {
			return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().endsWith(suffix))
					.sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Optional<Document> pluginXml() {
		return has("plugin.xml") ? Optional.of(Xml.read(file("plugin.xml"))) : Optional.empty();
	}

	static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(file + ": " + e.getMessage(), e);
		}
	}

	/** The keys and values of a file, ordered by key; empty when there is no file. */
	static Map<String, String> properties(Path file) {
		Map<String, String> values = new TreeMap<>();
		if (Files.isRegularFile(file)) {
			try (InputStream in = Files.newInputStream(file)) {
				Properties properties = new Properties();
				properties.load(in);
				properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
			} catch (IOException e) {
				throw new UncheckedIOException(file + ": " + e.getMessage(), e);
			}
		}
		return values;
	}
}
