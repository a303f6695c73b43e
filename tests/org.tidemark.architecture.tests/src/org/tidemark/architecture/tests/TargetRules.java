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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/** Looks at target definitions: flat and pinned. */
final class TargetRules {

	private static final Pattern PINNED = Pattern.compile("\\d[\\w.\\-]*");

	private final Checkout checkout;

	TargetRules(Checkout checkout) {
		this.checkout = checkout;
	}

	/** The target definitions below releng/, those of builds left out. */
	List<Path> targets() {
		Path releng = checkout.root().resolve("releng");
		return new BundleFolder("releng", releng).filesBelow("", ".target").stream()
				.filter(file -> releng.relativize(file).getNameCount() == 2)
				.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
	}

	Offenders artifactsNamedTwice() {
		Offenders offenders = new Offenders();
		Set<String> seen = new HashSet<>();
		for (Path target : targets()) {
			for (Element dependency : Xml.below(Xml.read(target).getDocumentElement(), "dependency")) {
				String artifact = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
				String classifier = text(dependency, "classifier");
				if (!seen.add(artifact + ":" + classifier)) {
					offenders.add(checkout.relative(target), artifact + " is named twice");
				}
			}
		}
		return offenders;
	}

	Offenders unpinned() {
		Offenders offenders = new Offenders();
		for (Path target : targets()) {
			for (Element dependency : Xml.below(Xml.read(target).getDocumentElement(), "dependency")) {
				String version = text(dependency, "version");
				if (!PINNED.matcher(version).matches() || version.endsWith("SNAPSHOT")) {
					offenders.add(checkout.relative(target),
							text(dependency, "artifactId") + " has the version \"" + version + "\"");
				}
			}
		}
		return offenders;
	}

	Offenders resolvedBehindOurBack() {
		Offenders offenders = new Offenders();
		for (Path target : targets()) {
			for (Element location : Xml.below(Xml.read(target).getDocumentElement(), "location")) {
				if (!location.getAttribute("type").equals("Maven")
						|| !location.getAttribute("includeDependencyDepth").equals("none")) {
					offenders.add(checkout.relative(target), "the location " + location.getAttribute("label")
							+ " is not a flat list of artifacts");
				}
			}
		}
		return offenders;
	}

	private static String text(Element dependency, String name) {
		List<Element> found = Xml.children(dependency, name);
		return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
	}
}
