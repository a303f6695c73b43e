/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.internal;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** An extension registry of its own, as a platform would have it, with the extension point of connectors. */
final class TestRegistry implements AutoCloseable {

	private final Object key = new Object();
	private final IExtensionRegistry registry;
	private int plugins;

	/** @param folder where the registry may keep its files */
	TestRegistry(Path folder) throws CoreException {
		registry = RegistryFactory.createRegistry(new Classes(folder), key, key);
		plugin("org.tidemark.connector", "<extension-point id=\"connectors\" name=\"Connectors\"/>");
	}

	IExtensionRegistry registry() {
		return registry;
	}

	/** Installs a plug-in that contributes to the extension point of connectors. */
	void connectors(String plugin, String... elements) {
		plugin(plugin,
				"<extension point=\"org.tidemark.connector.connectors\">" + String.join("", elements) + "</extension>");
	}

	private void plugin(String name, String content) {
		String xml = "<?xml version=\"1.0\"?><plugin>" + content + "</plugin>";
		RegistryContributor contributor = new RegistryContributor(String.valueOf(++plugins), name, null, null);
		if (!registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor,
				false,
				name, null, key)) {
			throw new IllegalArgumentException(xml);
		}
	}

	@Override
	public void close() {
		registry.stop(key);
	}

	/** Makes extensions from the classes of this test. */
	private static final class Classes extends RegistryStrategy {

		private Classes(Path folder) {
			super(new File[] { folder.toFile() }, new boolean[] { false });
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
				throws CoreException {
			try {
				return Class.forName(className).getConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(Status.error("cannot make " + className, e));
			}
		}
	}
}
