/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** An extension point schema (.exsd). */
final class SchemaFile {

	private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo");

	private final Path file;
	private final Element schema;

	SchemaFile(Path file) {
		this.file = file;
		this.schema = Xml.read(file).getDocumentElement();
	}

	Path file() {
		return file;
	}

	/** The extension point that it describes. */
	String id() {
		Element meta = Xml.below(schema, "meta.schema").get(0);
		return meta.getAttribute("plugin") + "." + meta.getAttribute("id");
	}

	/** What it leaves open for a person who writes an extension. */
	List<String> questions() {
		List<String> questions = new ArrayList<>();
		if (isOpen(sectionOf("schema"))) {
			questions.add("does not say what the extension point is for");
		}
		SECTIONS.stream().filter(section -> isOpen(sectionOf(section)))
				.forEach(section -> questions.add("the section " + section + " is not written"));
		for (Element element : Xml.children(schema, "element")) {
			String name = element.getAttribute("name");
			if (isOpen(documentation(element))) {
				questions.add("the element " + name + " is not documented");
			}
			for (Element attribute : Xml.below(element, "attribute")) {
				if (isOpen(documentation(attribute))) {
					questions.add(
							"the attribute " + attribute.getAttribute("name") + " of " + name + " is not documented");
				}
			}
		}
		return questions;
	}

	/** Why an extension does not fit; empty when it fits. */
	List<String> refusals(Element extension) {
		List<String> refusals = new ArrayList<>();
		refuse(extension, refusals);
		return refusals;
	}

	private void refuse(Element contributed, List<String> refusals) {
		Optional<Element> known = element(contributed.getTagName());
		if (known.isEmpty()) {
			refusals.add("does not know " + Xml.describe(contributed));
			return;
		}
		List<Element> attributes = Xml.below(known.get(), "attribute");
		for (Element attribute : attributes) {
			String name = attribute.getAttribute("name");
			if (attribute.getAttribute("use").equals("required") && contributed.getAttribute(name).isBlank()) {
				refusals.add(Xml.describe(contributed) + " has no " + name);
			}
		}
		for (Attr attribute : Xml.attributes(contributed)) {
			if (attributes.stream().noneMatch(a -> a.getAttribute("name").equals(attribute.getName()))) {
				refusals.add(Xml.describe(contributed) + " has the unknown attribute " + attribute.getName());
			}
		}
		for (Element child : Xml.children(contributed)) {
			if (Xml.below(known.get(), "element").stream()
					.noneMatch(e -> e.getAttribute("ref").equals(child.getTagName()))) {
				refusals.add(Xml.describe(contributed) + " has the unknown element " + Xml.describe(child));
			} else {
				refuse(child, refusals);
			}
		}
	}

	/** The types that contributed classes have to be of. */
	List<String> typesOfClasses() {
		TreeSet<String> types = new TreeSet<>();
		for (Element meta : Xml.below(schema, "meta.attribute")) {
			if (meta.getAttribute("kind").equals("java")) {
				types.addAll(types(meta));
			}
		}
		return List.copyOf(types);
	}

	/** The classes that an extension names, each with the type that it has to be of. */
	Map<String, String> implementations(Element extension) {
		Map<String, String> implementations = new HashMap<>();
		for (Element contributed : Xml.below(extension, "*")) {
			element(contributed.getTagName()).ifPresent(known -> {
				for (Element attribute : Xml.below(known, "attribute")) {
					String name = contributed.getAttribute(attribute.getAttribute("name"));
					Xml.below(attribute, "meta.attribute").stream()
							.filter(meta -> meta.getAttribute("kind").equals("java"))
							.flatMap(meta -> types(meta).stream()).filter(type -> !name.isBlank())
							.forEach(type -> implementations.put(name, type));
				}
			});
		}
		return implementations;
	}

	private Optional<Element> element(String name) {
		return Xml.children(schema, "element").stream().filter(e -> e.getAttribute("name").equals(name)).findFirst();
	}

	private static List<String> types(Element meta) {
		return List.of(meta.getAttribute("basedOn").split(":")).stream().filter(type -> !type.isBlank()).toList();
	}

	/** The text of the annotation that bears a section; "schema" is the one that introduces the extension point. */
	private String sectionOf(String section) {
		for (Element annotation : Xml.children(schema, "annotation")) {
			boolean bears = section.equals("schema") ? !Xml.below(annotation, "meta.schema").isEmpty()
					: Xml.below(annotation, "meta.section").stream()
							.anyMatch(s -> s.getAttribute("type").equals(section));
			if (bears) {
				return text(annotation);
			}
		}
		return "";
	}

	private static String documentation(Element element) {
		List<Element> annotations = Xml.children(element, "annotation");
		return annotations.isEmpty() ? "" : text(annotations.get(0));
	}

	private static String text(Element annotation) {
		StringBuilder text = new StringBuilder();
		Xml.children(annotation, "documentation").forEach(part -> text.append(part.getTextContent()));
		return text.toString().strip();
	}

	private static boolean isOpen(String text) {
		return text.isBlank() || text.contains("[Enter");
	}
}
