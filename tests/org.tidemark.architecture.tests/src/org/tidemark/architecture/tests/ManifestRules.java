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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.ManifestElement;

/** Looks at what bundles say of themselves: who they need, what they show. */
final class ManifestRules {

	private static final Set<String> IMPLEMENTATIONS = Set.of("connector.jdbc", "connector.search", "store", "sample");

	private final Checkout checkout;

	ManifestRules(Checkout checkout) {
		this.checkout = checkout;
	}

	/** @param allowed by short name, the short names of the bundles that it may need */
	Offenders needsOutsideOf(Map<String, Set<String>> allowed) {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			Set<String> may = allowed.get(bundle.shortName());
			if (may == null) {
				offenders.add(bundle.name(), "has no place in the order of bundles");
				continue;
			}
			for (String need : needs(bundle)) {
				if (!may.contains(need)) {
					offenders.add(manifest(bundle), "needs " + BundleFolder.PREFIX + need);
				}
			}
		}
		return offenders;
	}

	Offenders cycles() {
		Map<String, Set<String>> needs = new TreeMap<>();
		checkout.bundles().forEach(bundle -> needs.put(bundle.shortName(), needs(bundle)));
		Offenders offenders = new Offenders();
		needs.keySet().forEach(name -> walk(name, new LinkedHashSet<>(), needs, offenders));
		return offenders;
	}

	private static void walk(String name, LinkedHashSet<String> way, Map<String, Set<String>> needs,
			Offenders offenders) {
		if (!way.add(name)) {
			List<String> round = new ArrayList<>(way);
			if (round.get(0).equals(name)) {
				offenders.add(name, "needs itself by way of " + String.join(" -> ", round));
			}
			return;
		}
		needs.getOrDefault(name, Set.of()).forEach(next -> walk(next, new LinkedHashSet<>(way), needs, offenders));
	}

	/** The bundles of this checkout that another needs, by short name. */
	private Set<String> needs(BundleFolder bundle) {
		Set<String> needs = new TreeSet<>();
		Set<String> imports = bundle.names("Import-Package");
		for (BundleFolder other : checkout.bundles()) {
			if (!other.name().equals(bundle.name()) && (bundle.names("Require-Bundle").contains(other.name())
					|| other.packages().keySet().stream().anyMatch(imports::contains))) {
				needs.add(other.shortName());
			}
		}
		return needs;
	}

	/** @param forbidden by short name, beginnings of bundle and package names that a manifest must not mention */
	Offenders mentions(Map<String, List<String>> forbidden) {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (String header : List.of("Require-Bundle", "Import-Package", "DynamicImport-Package")) {
				for (String name : bundle.names(header)) {
					if (forbidden.getOrDefault(bundle.shortName(), List.of()).stream()
							.anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."))) {
						offenders.add(manifest(bundle), header + " names " + name);
					}
				}
			}
		}
		return offenders;
	}

	/** What the core needs besides equinox.common and what the framework itself brings. */
	Offenders needsOfTheCore() {
		Offenders offenders = new Offenders();
		checkout.bundle("org.tidemark.core").ifPresent(core -> {
			for (String name : core.names("Require-Bundle")) {
				if (!name.equals("org.eclipse.equinox.common")) {
					offenders.add(manifest(core), "requires " + name);
				}
			}
			for (ManifestElement clause : core.clauses("Import-Package")) {
				boolean annotation = clause.getValue().equals("org.eclipse.jdt.annotation")
						&& "optional".equals(clause.getDirective("resolution"));
				if (!annotation && !clause.getValue().equals("org.eclipse.osgi.util")) {
					offenders.add(manifest(core), "imports " + clause.getValue());
				}
			}
		});
		return offenders;
	}

	Offenders exports() {
		Offenders offenders = new Offenders();
		Set<String> bundles = checkout.all().stream().map(BundleFolder::name).collect(Collectors.toSet());
		for (BundleFolder bundle : checkout.bundles()) {
			Set<String> packages = bundle.packages().keySet();
			for (ManifestElement export : bundle.clauses("Export-Package")) {
				checkExport(bundle, export, packages, offenders);
				for (String friend : BundleFolder.friends(export)) {
					if (!bundles.contains(friend)) {
						offenders.add(manifest(bundle),
								export.getValue() + " has a friend that does not exist: " + friend);
					}
				}
			}
			Set<String> exported = bundle.names("Export-Package");
			for (String name : packages) {
				if (!exported.contains(name) && !isInternal(name)) {
					offenders.add(manifest(bundle), name + " is not exported, but has no \"internal\" in its name");
				}
			}
		}
		return offenders;
	}

	private void checkExport(BundleFolder bundle, ManifestElement export, Set<String> packages, Offenders offenders) {
		String name = export.getValue();
		boolean restricted = BundleFolder.isRestricted(export);
		if (!packages.contains(name)) {
			offenders.add(manifest(bundle), "exports " + name + ", which has no class");
		}
		if (isInternal(name) && !restricted) {
			offenders.add(manifest(bundle), "exports the internal package " + name + " without x-friends");
		} else if (IMPLEMENTATIONS.contains(bundle.shortName()) && !restricted) {
			offenders.add(manifest(bundle), "is an implementation and exports " + name + " without x-friends");
		} else if (!isInternal(name) && export.getAttribute("version") == null) {
			offenders.add(manifest(bundle), "exports " + name + " without a version");
		}
	}

	Offenders activators() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			if (!bundle.header("Bundle-Activator").isEmpty()) {
				offenders.add(manifest(bundle), "has the Bundle-Activator " + bundle.header("Bundle-Activator"));
			}
		}
		return offenders;
	}

	Offenders headers() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			expect(bundle, "Bundle-SymbolicName", bundle.name(), offenders);
			expect(bundle, "Automatic-Module-Name", bundle.name(), offenders);
			expect(bundle, "Bundle-RequiredExecutionEnvironment", "JavaSE-21", offenders);
			expect(bundle, "Bundle-Localization", "OSGI-INF/l10n/bundle", offenders);
			expect(bundle, "Bundle-Name", "%Bundle-Name", offenders);
			expect(bundle, "Bundle-Vendor", "%Bundle-Vendor", offenders);
			if (!bundle.header("Bundle-Version").endsWith(".qualifier")) {
				offenders.add(manifest(bundle), "Bundle-Version does not end in .qualifier");
			}
		}
		return offenders;
	}

	private void expect(BundleFolder bundle, String header, String value, Offenders offenders) {
		String is = bundle.header(header);
		if (!is.equals(value) && !is.startsWith(value + ";")) {
			offenders.add(manifest(bundle), header + " is \"" + is + "\" and not \"" + value + "\"");
		}
	}

	/** What a bundle has, but would not be packed with it. */
	Offenders leftOutOfTheBuild() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			Set<String> included = included(bundle);
			for (String part : List.of("META-INF/", ".", "plugin.xml", "schema/", "OSGI-INF/", "icons/", "css/",
					"help/",
					"plugin_customization.ini")) {
				if (bundle.has(part) && !included.contains(part)
						&& (bundle.file(part).toFile().isFile() || bundle.file(part).toFile().list().length > 0)) {
					offenders.add(bundle.name() + "/build.properties", "bin.includes has no " + part);
				}
			}
			for (String part : included) {
				if (!bundle.has(part)) {
					offenders.add(bundle.name() + "/build.properties",
							"bin.includes names " + part + ", which is not there");
				}
			}
		}
		return offenders;
	}

	private static Set<String> included(BundleFolder bundle) {
		Set<String> included = new TreeSet<>();
		if (bundle.has("build.properties")) {
			Properties properties = new Properties();
			try {
				properties.load(new StringReader(BundleFolder.text(bundle.file("build.properties"))));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			for (String part : properties.getProperty("bin.includes", "").split(",")) {
				if (!part.isBlank()) {
					included.add(part.strip());
				}
			}
		}
		return included;
	}

	private String manifest(BundleFolder bundle) {
		return checkout.relative(bundle.file("META-INF/MANIFEST.MF"));
	}

	private static boolean isInternal(String name) {
		return List.of(name.split("\\.")).contains("internal");
	}
}
