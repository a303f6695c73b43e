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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a checkout.
 *
 * @param root the folder that holds bundles/ and tests/
 */
record Checkout(Path root) {

	/** The checkout that this test was built from: by the property tidemark.root, else upwards from the working directory. */
	static Checkout ofThisBuild() {
		String given = System.getProperty("tidemark.root");
		if (given != null && !given.isBlank()) {
			return new Checkout(Path.of(given).toAbsolutePath().normalize());
		}
		Path folder = Path.of("").toAbsolutePath();
		while (folder != null) {
			if (Files.isDirectory(folder.resolve("bundles/org.tidemark.core"))) {
				return new Checkout(folder);
			}
			folder = folder.getParent();
		}
		throw new IllegalStateException("No checkout above " + Path.of("").toAbsolutePath()
				+ ": set the system property tidemark.root");
	}

	List<BundleFolder> bundles() {
		return bundlesIn("bundles");
	}

	List<BundleFolder> tests() {
		return bundlesIn("tests");
	}

	List<BundleFolder> all() {
		return Stream.concat(bundles().stream(), tests().stream()).toList();
	}

	Optional<BundleFolder> bundle(String name) {
		return bundles().stream().filter(bundle -> bundle.name().equals(name)).findFirst();
	}

	String relative(Path file) {
		return root.relativize(file).toString().replace('\\', '/');
	}

	private List<BundleFolder> bundlesIn(String folder) {
		Path parent = root.resolve(folder);
		if (!Files.isDirectory(parent)) {
			return List.of();
		}
		try (Stream<Path> children = Files.list(parent)) {
			List<BundleFolder> found = new ArrayList<>();
			children.sorted().filter(Checkout::holdsSomething)
					.forEach(path -> found.add(new BundleFolder(path.getFileName().toString(), path)));
			return found;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean holdsSomething(Path folder) {
		return Files.isDirectory(folder.resolve("META-INF")) || Files.isDirectory(folder.resolve("src"));
	}
}
