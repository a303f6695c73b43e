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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks at extension points and at what is contributed to them. */
final class ExtensionRules {

	/** What contributions to the platform have to say; an icon too, where a person would meet a blank. */
	private static final Map<String, List<String>> REQUIRED_BY_THE_PLATFORM = Map.ofEntries(
			Map.entry("org.eclipse.ui.views/view", List.of("id", "name", "class", "icon", "category")),
			Map.entry("org.eclipse.ui.views/category", List.of("id", "name")),
			Map.entry("org.eclipse.ui.perspectives/perspective", List.of("id", "name", "class", "icon")),
			Map.entry("org.eclipse.ui.editors/editor", List.of("id", "name", "class", "icon")),
			Map.entry("org.eclipse.ui.commands/command", List.of("id", "name", "categoryId")),
			Map.entry("org.eclipse.ui.commands/category", List.of("id", "name")),
			Map.entry("org.eclipse.ui.handlers/handler", List.of("commandId")),
			Map.entry("org.eclipse.ui.bindings/key", List.of("sequence", "schemeId")),
			Map.entry("org.eclipse.ui.menus/menuContribution", List.of("locationURI")),
			Map.entry("org.eclipse.ui.newWizards/wizard", List.of("id", "name", "class", "icon")),
			Map.entry("org.eclipse.ui.preferencePages/page", List.of("id", "name", "class")),
			Map.entry("org.eclipse.core.contenttype.contentTypes/content-type", List.of("id", "name")),
			Map.entry("org.eclipse.core.runtime.products/product", List.of("application", "name")),
			Map.entry("org.eclipse.core.runtime.applications/run", List.of("class")));

	private final Checkout checkout;
	private final Map<String, SchemaFile> schemas = new HashMap<>();

	ExtensionRules(Checkout checkout) {
		this.checkout = checkout;
		for (BundleFolder bundle : checkout.bundles()) {
			for (Element point : points(bundle)) {
				Path file = bundle.file(point.getAttribute("schema"));
				if (Files.isRegularFile(file)) {
					schemas.put(idOf(bundle, point), new SchemaFile(file));
				}
			}
		}
	}

	/** The ids of all extension points that are declared. */
	Set<String> declared() {
		Set<String> ids = new TreeSet<>();
		checkout.bundles().forEach(bundle -> points(bundle).forEach(point -> ids.add(idOf(bundle, point))));
		return ids;
	}

	/** Extension points without a schema, or with one that leaves questions. */
	Offenders schemas() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (Element point : points(bundle)) {
				String id = idOf(bundle, point);
				SchemaFile schema = schemas.get(id);
				if (schema == null) {
					offenders.add(checkout.relative(bundle.file("plugin.xml")),
							"the extension point " + id + " has no schema: \"" + point.getAttribute("schema") + "\"");
					continue;
				}
				String where = checkout.relative(schema.file());
				schema.questions().forEach(question -> offenders.add(where, question));
				if (!schema.id().equals(id)) {
					offenders.add(where, "is the schema of " + schema.id() + " and not of " + id);
				}
				for (String type : schema.typesOfClasses()) {
					if (type.startsWith(BundleFolder.PREFIX) && source(type).isEmpty()) {
						offenders.add(where, "names the type " + type + ", which does not exist");
					}
				}
			}
			for (Path file : bundle.filesBelow("schema", ".exsd")) {
				if (schemas.values().stream().noneMatch(schema -> schema.file().equals(file))) {
					offenders.add(checkout.relative(file), "no extension point names it");
				}
			}
		}
		return offenders;
	}

	/** Contributions that their extension point would not take. */
	Offenders contributions() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (Element extension : extensions(bundle)) {
				String point = extension.getAttribute("point");
				String where = checkout.relative(bundle.file("plugin.xml"));
				SchemaFile schema = schemas.get(point);
				if (schema != null) {
					schema.refusals(extension).forEach(refusal -> offenders.add(where, point + ": " + refusal));
				} else if (point.startsWith(BundleFolder.PREFIX)) {
					offenders.add(where, "contributes to " + point + ", which is not declared with a schema");
				} else {
					checkPlatform(point, extension, where, offenders);
				}
			}
		}
		return offenders;
	}

	private static void checkPlatform(String point, Element extension, String where, Offenders offenders) {
		for (Element element : Xml.below(extension, "*")) {
			for (String name : REQUIRED_BY_THE_PLATFORM.getOrDefault(point + "/" + element.getTagName(), List.of())) {
				if (!element.hasAttribute(name)) {
					offenders.add(where, Xml.describe(element) + " has no " + name);
				}
			}
		}
	}

	/** Classes and files that plugin.xml names and that are not in its bundle. */
	Offenders missingClassesAndFiles() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (Element extension : extensions(bundle)) {
				for (Element element : Xml.below(extension, "*")) {
					for (Attr attribute : Xml.attributes(element)) {
						checkReference(bundle, element, attribute, offenders);
					}
				}
			}
		}
		return offenders;
	}

	private void checkReference(BundleFolder bundle, Element element, Attr attribute, Offenders offenders) {
		String value = attribute.getValue();
		String where = checkout.relative(bundle.file("plugin.xml"));
		String what = Xml.describe(element) + " " + attribute.getName() + ": ";
		if (value.startsWith("icons/")) {
			for (String icon : value.split(",")) {
				if (!bundle.has(icon)) {
					offenders.add(where, what + "there is no " + icon);
				}
			}
		} else if (isClass(attribute.getName()) && value.startsWith(BundleFolder.PREFIX)) {
			String type = value.split("[:/]")[0];
			if (!bundle.has("src/" + path(type))) {
				offenders.add(where, what + "there is no class " + type + " in this bundle");
			}
		}
	}

	private static boolean isClass(String attribute) {
		return attribute.equals("class") || attribute.endsWith("Class") || attribute.equals("defaultHandler");
	}

	/** Each class that is contributed to one of our extension points, with the type that it has to be of. */
	Map<String, String> implementations() {
		Map<String, String> implementations = new HashMap<>();
		for (BundleFolder bundle : checkout.bundles()) {
			for (Element extension : extensions(bundle)) {
				SchemaFile schema = schemas.get(extension.getAttribute("point"));
				if (schema != null) {
					implementations.putAll(schema.implementations(extension));
				}
			}
		}
		return implementations;
	}

	private Optional<Path> source(String type) {
		return checkout.bundles().stream().map(bundle -> bundle.file("src/" + path(type))).filter(Files::isRegularFile)
				.findFirst();
	}

	private static String path(String type) {
		return type.split("\\$")[0].replace('.', '/') + ".java";
	}

	private static List<Element> points(BundleFolder bundle) {
		return bundle.pluginXml().map(xml -> Xml.children(xml.getDocumentElement(), "extension-point"))
				.orElse(List.of());
	}

	private static List<Element> extensions(BundleFolder bundle) {
		return bundle.pluginXml().map(xml -> Xml.children(xml.getDocumentElement(), "extension")).orElse(List.of());
	}

	private static String idOf(BundleFolder bundle, Element point) {
		String id = point.getAttribute("id");
		return id.startsWith(BundleFolder.PREFIX) ? id : bundle.name() + "." + id;
	}
}
