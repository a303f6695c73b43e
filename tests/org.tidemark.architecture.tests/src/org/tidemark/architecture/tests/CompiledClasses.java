/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The class files of all bundles, each with the bundle that it is of. */
final class CompiledClasses {

	private final JavaClasses classes;
	private final Map<String, String> bundles = new HashMap<>();
	private final Checkout checkout;

	private CompiledClasses(Checkout checkout, JavaClasses classes) {
		this.checkout = checkout;
		this.classes = classes;
		for (BundleFolder bundle : checkout.bundles()) {
			bundle.packages().keySet().forEach(name -> bundles.put(name, bundle.shortName()));
		}
	}

	/** Reads target/classes of each bundle, or the folders below the one that the property tidemark.classes names. */
	static CompiledClasses of(Checkout checkout) {
		List<Path> folders = new ArrayList<>();
		checkout.bundles().stream().map(CompiledClasses::folder).filter(Files::isDirectory).forEach(folders::add);
		return new CompiledClasses(checkout, read(folders));
	}

	static JavaClasses read(List<Path> folders) {
		ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
		return new ClassFileImporter().importPaths(folders);
	}

	private static Path folder(BundleFolder bundle) {
		String given = System.getProperty("tidemark.classes");
		return given == null ? bundle.file("target/classes") : Path.of(given).resolve(bundle.shortName());
	}

	JavaClasses classes() {
		return classes;
	}

	/** The short name of the bundle that a class is of; empty when it is not ours. */
	String bundleOf(JavaClass type) {
		return bundles.getOrDefault(type.getPackageName(), "");
	}

	/** Java files without a class file: a rule that looks at nothing is always kept. */
	Offenders notCompiled() {
		Set<String> compiled = new TreeSet<>();
		classes.forEach(type -> compiled.add(type.getName()));
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (Path java : bundle.javaFiles()) {
				String name = bundle.file("src").relativize(java).toString().replace(".java", "").replace('/', '.')
						.replace('\\', '.');
				if (!name.endsWith("package-info") && !compiled.contains(name)) {
					offenders.add(checkout.relative(java), "is not compiled to " + folder(bundle));
				}
			}
		}
		return offenders;
	}
}
