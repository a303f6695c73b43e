/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Loads the classes of the framework. The class loaders of the JDK would check the signature of its archive at each
 * start, which takes longer than starting it, and a class of a signed archive is never kept in a shared archive of
 * classes.
 */
@NonNullByDefault({})
final class FrameworkLoader extends ClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final JarFile jar;
	private final String location;
	private final ProtectionDomain domain;

	/** @param framework the archive of the framework; stays open as long as the process lives */
	FrameworkLoader(Path framework) throws IOException {
		super("framework", ClassLoader.getPlatformClassLoader()); //$NON-NLS-1$
		jar = new JarFile(framework.toFile(), false);
		location = framework.toUri().toString();
		domain = new ProtectionDomain(new CodeSource(framework.toUri().toURL(), (Certificate[]) null), null, this,
				null);
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class"); //$NON-NLS-1$
		if (entry == null) {
			throw new ClassNotFoundException(name);
		}
		try {
			byte[] bytes = read(entry);
			return defineClass(name, bytes, 0, bytes.length, domain);
		} catch (IOException e) {
			throw new ClassNotFoundException(name, e);
		}
	}

	@Override
	protected @Nullable URL findResource(String name) {
		JarEntry entry = jar.getJarEntry(name);
		try {
			return entry == null ? null : URL.of(URI.create("jar:" + location + "!/" + name), new EntryHandler(entry)); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException | IllegalArgumentException e) {
			throw new IllegalStateException(name, e);
		}
	}

	@Override
	protected Enumeration<URL> findResources(String name) {
		URL found = findResource(name);
		return Collections.enumeration(found == null ? List.of() : List.of(found));
	}

	private byte[] read(JarEntry entry) throws IOException {
		try (InputStream in = jar.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	private final class EntryHandler extends URLStreamHandler {

		private final JarEntry entry;

		EntryHandler(JarEntry entry) {
			this.entry = entry;
		}

		@Override
		protected URLConnection openConnection(URL url) {
			return new URLConnection(url) {
				@Override
				public void connect() {
					connected = true;
				}

				@Override
				public InputStream getInputStream() throws IOException {
					return new ByteArrayInputStream(read(entry));
				}
			};
		}
	}
}
