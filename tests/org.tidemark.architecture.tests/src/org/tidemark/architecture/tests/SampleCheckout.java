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

/** A small checkout in a temporary folder, for rules to find something in. */
final class SampleCheckout {

	private final Path root;

	SampleCheckout(Path root) {
		this.root = root;
	}

	/** Writes a file below the root. */
	SampleCheckout with(String path, String... lines) {
		Path file = root.resolve(path);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, String.join("\n", lines) + "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return this;
	}

	/** Writes a file of the bundle org.tidemark.NAME. */
	SampleCheckout in(String bundle, String path, String... lines) {
		return with("bundles/" + BundleFolder.PREFIX + bundle + "/" + path, lines);
	}

	SampleCheckout manifest(String bundle, String... lines) {
		return in(bundle, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + String.join("\n", lines));
	}

	Checkout checkout() {
		return new Checkout(root);
	}
}
