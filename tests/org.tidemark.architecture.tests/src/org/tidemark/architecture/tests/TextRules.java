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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks at what people read: that it is externalised, and there in both languages. */
final class TextRules {

	private static final String CHINESE = "_zh_CN.properties";
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");
	private static final Pattern FIELD = Pattern.compile("public\\s+static\\s+String\\s+([^;=]+)");
	private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
	private static final Pattern KEY = Pattern.compile("%([\\w.\\-]+)");
	private static final Set<String> PROPER_NAMES = Set.of("Tidemark", "SQLite", "MySQL", "MariaDB", "PostgreSQL",
			"OpenSearch", "Elasticsearch", "RisingWave", "StarRocks", "JDBC", "SPI", "DDL", "SQL", "TLS", "SSL", "JSON",
			"CSV", "SVG", "PNG", "UTF", "URL", "ID", "SDK", "null", "NULL", "true", "false");
	/** Texts whose words are those of the law. */
	private static final Set<String> LEGAL = Set.of("copyright", "license");
	/** Attributes of plugin.xml that people read. */
	private static final Set<String> READ_BY_PEOPLE = Set.of("name", "label", "description", "tooltip", "helpText");
	/** Elements whose name is a key of a program. */
	private static final Set<String> NAMED_FOR_PROGRAMS = Set.of("property", "parameter", "commandParameter",
			"variable",
			"with", "iterate", "arg", "reference", "separator", "groupMarker");

	private final Checkout checkout;

	TextRules(Checkout checkout) {
		this.checkout = checkout;
	}

	/** Files of texts that miss a translation, or whose translation has other keys or placeholders. */
	Offenders translations() {
		Offenders offenders = new Offenders();
		for (Path file : texts()) {
			String name = file.getFileName().toString();
			if (name.endsWith(CHINESE)) {
				Path english = file.resolveSibling(name.replace(CHINESE, ".properties"));
				if (!Files.exists(english)) {
					offenders.add(checkout.relative(file), "there is no " + english.getFileName());
				}
				continue;
			}
			Path chinese = file.resolveSibling(name.replace(".properties", CHINESE));
			if (!Files.exists(chinese)) {
				offenders.add(checkout.relative(chinese), "is missing");
				continue;
			}
			compare(file, chinese, offenders);
		}
		return offenders;
	}

	private void compare(Path english, Path chinese, Offenders offenders) {
		Map<String, String> en = BundleFolder.properties(english);
		Map<String, String> zh = BundleFolder.properties(chinese);
		zh.keySet().stream().filter(key -> !en.containsKey(key))
				.forEach(key -> offenders.add(checkout.relative(english), key + " is missing"));
		en.forEach((key, value) -> {
			String translated = zh.get(key);
			if (translated == null) {
				offenders.add(checkout.relative(chinese), key + " is missing");
			} else if (!placeholders(value).equals(placeholders(translated))) {
				offenders.add(checkout.relative(chinese), key + " has the placeholders " + placeholders(translated)
						+ " and not " + placeholders(value));
			} else if (value.equals(translated) && hasWords(value) && !LEGAL.contains(key)) {
				offenders.add(checkout.relative(chinese), key + " is not translated: " + value);
			}
		});
	}

	/** Characters that a reader of properties takes for others. */
	Offenders charactersOutsideAscii() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.all()) {
			Stream.of("src", "OSGI-INF").flatMap(top -> bundle.filesBelow(top, ".properties").stream())
					.forEach(file -> {
						List<String> lines = BundleFolder.text(file).lines().toList();
						for (int i = 0; i < lines.size(); i++) {
							if (lines.get(i).chars().anyMatch(c -> c > 126)) {
								offenders.add(checkout.relative(file) + ":" + (i + 1),
										"write \\uXXXX: " + lines.get(i));
							}
						}
					});
		}
		return offenders;
	}

	/** Texts in which an apostrophe swallows a placeholder or itself. */
	Offenders apostrophes() {
		Offenders offenders = new Offenders();
		for (Path file : texts()) {
			BundleFolder.properties(file).forEach((key, value) -> {
				Set<String> placeholders = placeholders(value);
				int most = placeholders.stream().mapToInt(p -> Integer.parseInt(p.substring(1, p.length() - 1))).max()
						.orElse(-1);
				Object[] values = new Object[most + 1];
				for (int i = 0; i <= most; i++) {
					values[i] = "<" + i + ">";
				}
				String bound = most < 0 ? value : NLS.bind(value, values);
				for (String placeholder : placeholders) {
					if (!bound.contains(placeholder.replace('{', '<').replace('}', '>'))) {
						offenders.add(checkout.relative(file),
								key + " quotes " + placeholder + ": double the apostrophes");
					}
				}
			});
		}
		return offenders;
	}

	/** Fields without a text, texts without a field, fields that nobody shows. */
	Offenders messages() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			Set<Path> known = new LinkedHashSet<>();
			for (Path java : bundle.javaFiles()) {
				JavaSource source = JavaSource.of(BundleFolder.text(java));
				if (source.code().matches("(?s).*\\bextends\\s+NLS\\b.*")) {
					Path texts = java.resolveSibling("messages.properties");
					known.add(texts);
					checkMessages(bundle, java, source, texts, offenders);
				}
			}
			bundle.filesBelow("src", "messages.properties").stream().filter(file -> !known.contains(file))
					.forEach(file -> offenders.add(checkout.relative(file), "no class beside it reads it"));
		}
		return offenders;
	}

	private void checkMessages(BundleFolder bundle, Path java, JavaSource source, Path texts, Offenders offenders) {
		Set<String> fields = fields(source.code());
		Set<String> keys = BundleFolder.properties(texts).keySet();
		fields.stream().filter(field -> !keys.contains(field))
				.forEach(field -> offenders.add(checkout.relative(texts), field + " is missing"));
		keys.stream().filter(key -> !fields.contains(key))
				.forEach(key -> offenders.add(checkout.relative(java), "has no field for the text " + key));
		Set<String> used = new TreeSet<>();
		for (Path other : bundle.javaFiles()) {
			if (!other.equals(java)) {
				Matcher word = Pattern.compile("\\w+").matcher(JavaSource.of(BundleFolder.text(other)).code());
				while (word.find()) {
					used.add(word.group());
				}
			}
		}
		fields.stream().filter(field -> !used.contains(field))
				.forEach(field -> offenders.add(checkout.relative(java), field + " is not used"));
	}

	private static Set<String> fields(String code) {
		Set<String> fields = new TreeSet<>();
		Matcher declaration = FIELD.matcher(code);
		while (declaration.find()) {
			for (String name : declaration.group(1).split(",")) {
				fields.add(name.strip());
			}
		}
		return fields;
	}

	/** What people read in plugin.xml that is written there, instead of in bundle.properties. */
	Offenders writtenInPluginXml() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			bundle.pluginXml().ifPresent(xml -> {
				for (Element element : Xml.below(xml.getDocumentElement(), "*")) {
					if (NAMED_FOR_PROGRAMS.contains(element.getTagName())) {
						continue;
					}
					for (Attr attribute : Xml.attributes(element)) {
						if (READ_BY_PEOPLE.contains(attribute.getName()) && !attribute.getValue().startsWith("%")
								&& hasWords(attribute.getValue())) {
							offenders.add(checkout.relative(bundle.file("plugin.xml")),
									Xml.describe(element) + " " + attribute.getName() + " is not a %key");
						}
					}
				}
			});
		}
		return offenders;
	}

	/** Keys of plugin.xml and manifest without a text, and texts that neither names. */
	Offenders keysOfBundleProperties() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			Path file = bundle.file("OSGI-INF/l10n/bundle.properties");
			Set<String> keys = BundleFolder.properties(file).keySet();
			Set<String> named = new TreeSet<>();
			bundle.pluginXml().ifPresent(xml -> named.addAll(keysIn(xml)));
			Matcher key = KEY.matcher(BundleFolder.text(bundle.file("META-INF/MANIFEST.MF")));
			while (key.find()) {
				named.add(key.group(1));
			}
			named.stream().filter(name -> !keys.contains(name))
					.forEach(name -> offenders.add(checkout.relative(file), name + " is missing"));
			keys.stream().filter(name -> !named.contains(name))
					.forEach(name -> offenders.add(checkout.relative(file), name + " is not used"));
		}
		return offenders;
	}

	private static Set<String> keysIn(Document xml) {
		Set<String> keys = new TreeSet<>();
		for (Element element : Xml.below(xml.getDocumentElement(), "*")) {
			for (Attr attribute : Xml.attributes(element)) {
				addKey(attribute.getValue(), keys);
			}
			if (Xml.children(element).isEmpty()) {
				addKey(element.getTextContent().strip(), keys);
			}
		}
		return keys;
	}

	private static void addKey(String value, Set<String> keys) {
		Matcher key = KEY.matcher(value);
		if (key.matches()) {
			keys.add(key.group(1));
		}
	}

	/** Properties of the bundles and features that people read. */
	private List<Path> texts() {
		Stream<Path> ofBundles = checkout.bundles().stream().flatMap(bundle -> Stream
				.concat(bundle.filesBelow("src", ".properties").stream(),
						bundle.filesBelow("OSGI-INF", ".properties").stream()));
		Path features = checkout.root().resolve("features");
		Stream<Path> ofFeatures = new BundleFolder("features", features).filesBelow("", ".properties").stream()
				.filter(file -> file.getFileName().toString().startsWith("feature"));
		return Stream.concat(ofBundles, ofFeatures).filter(file -> !checkout.relative(file).contains("/target/"))
				.toList();
	}

	private static Set<String> placeholders(String value) {
		Set<String> placeholders = new TreeSet<>();
		Matcher matcher = PLACEHOLDER.matcher(value);
		while (matcher.find()) {
			placeholders.add(matcher.group());
		}
		return placeholders;
	}

	private static boolean hasWords(String value) {
		return WORD.matcher(PLACEHOLDER.matcher(value).replaceAll(" ")).results()
				.anyMatch(word -> !PROPER_NAMES.contains(word.group()));
	}
}
