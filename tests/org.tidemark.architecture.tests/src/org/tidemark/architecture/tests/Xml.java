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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML as lists. */
final class Xml {

	private Xml() {
	}

	static Document read(Path file) {
		try {
			DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(file.toFile());
		} catch (ParserConfigurationException | SAXException | IOException e) {
			throw new IllegalStateException(file + ": " + e.getMessage(), e);
		}
	}

	static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	static List<Element> children(Element parent, String name) {
		return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
	}

	/** All elements of a name below another. */
	static List<Element> below(Element top, String name) {
		List<Element> found = new ArrayList<>();
		for (int i = 0; i < top.getElementsByTagName(name).getLength(); i++) {
			found.add((Element) top.getElementsByTagName(name).item(i));
		}
		return found;
	}

	static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			attributes.add((Attr) element.getAttributes().item(i));
		}
		return attributes;
	}

	/** How a person finds an element: its name and its id, if it has one. */
	static String describe(Element element) {
		for (String naming : List.of("id", "name", "commandId")) {
			if (element.hasAttribute(naming)) {
				return "<" + element.getTagName() + " " + naming + "=\"" + element.getAttribute(naming) + "\">";
			}
		}
		return "<" + element.getTagName() + ">";
	}
}
