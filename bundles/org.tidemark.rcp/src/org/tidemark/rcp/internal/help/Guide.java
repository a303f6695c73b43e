/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A guide: the steps of a cheat sheet.
 *
 * @param title what it leads to
 * @param intro what it is about
 * @param steps one after the other
 */
record Guide(String title, String intro, List<Step> steps) {

	/**
	 * A step.
	 *
	 * @param title       what is done
	 * @param description how and why
	 * @param command     the command that does it, as the command service writes it; empty where a person does it
	 */
	record Step(String title, String description, String command) {
	}

	Guide {
		steps = List.copyOf(steps);
	}

	/** Reads a cheat sheet of the platform's format; its stream is closed by the caller. */
	static Guide read(InputStream in) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); //$NON-NLS-1$
			Element sheet = factory.newDocumentBuilder().parse(in).getDocumentElement();
			List<Step> steps = new ArrayList<>();
			NodeList items = sheet.getElementsByTagName("item"); //$NON-NLS-1$
			for (int i = 0; i < items.getLength(); i++) {
				Element item = (Element) items.item(i);
				steps.add(new Step(item.getAttribute("title"), text(item, "description"), //$NON-NLS-1$ //$NON-NLS-2$
						attribute(item, "command", "serialization"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return new Guide(sheet.getAttribute("title"), text(sheet, "intro"), steps); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(e);
		}
	}

	private static String text(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip(); //$NON-NLS-1$
	}

	private static String attribute(Element parent, String name, String attribute) {
		NodeList found = parent.getElementsByTagName(name);
		return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(attribute); //$NON-NLS-1$
	}
}
