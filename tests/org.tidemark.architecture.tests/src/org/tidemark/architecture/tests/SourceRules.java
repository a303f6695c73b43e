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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what sources must and must not contain. */
final class SourceRules {

	private static final int MOST_LINES_OF_A_CLASS = 450;
	private static final int MOST_LINES_OF_A_METHOD = 60;
	private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
	private static final Pattern OPEN_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
	private static final Pattern OLD_DATES = Pattern.compile("\\bjava\\.sql\\.(Timestamp|Date|Time)\\b");
	private static final Pattern SLEEP = Pattern.compile("\\b(Thread|TimeUnit\\.\\w+)\\s*\\.\\s*sleep\\s*\\(");
	private static final Pattern SWITCHED_OFF = Pattern
			.compile("@Disabled\\w*|\\bAssumptions\\b|\\bassume(True|False|That)\\s*\\(");

	private final Checkout checkout;

	SourceRules(Checkout checkout) {
		this.checkout = checkout;
	}

	Offenders licenceHeaders() {
		Offenders offenders = new Offenders();
		for (Path file : javaFiles(checkout.all())) {
			String text = BundleFolder.text(file);
			int code = text.indexOf("package ");
			if (!text.startsWith("/*")
					|| !text.substring(0, Math.max(code, 0)).contains("SPDX-License-Identifier: EPL-2.0")) {
				offenders.add(checkout.relative(file), "does not begin with the licence header");
			}
		}
		return offenders;
	}

	Offenders packageInfos() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (List<Path> files : bundle.packages().values()) {
				Path info = files.get(0).resolveSibling("package-info.java");
				if (!files.contains(info)) {
					offenders.add(checkout.relative(info), "is missing");
					continue;
				}
				JavaSource source = JavaSource.of(BundleFolder.text(info));
				if (!source.code().contains("@NonNullByDefault")) {
					offenders.add(checkout.relative(info), "has no @NonNullByDefault");
				}
				if (!source.comments().contains("/**")) {
					offenders.add(checkout.relative(info), "has no Javadoc that says what the package is for");
				}
			}
		}
		return offenders;
	}

	/** Types that other bundles see and that say nothing about themselves. */
	Offenders undocumentedApi() {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			Set<String> exported = bundle.names("Export-Package");
			bundle.packages().forEach((name, files) -> {
				if (exported.contains(name) && !name.contains(".internal")) {
					files.forEach(file -> addUndocumented(file, offenders));
				}
			});
		}
		return offenders;
	}

	private void addUndocumented(Path file, Offenders offenders) {
		for (JavaSource.Block block : JavaSource.of(BundleFolder.text(file)).blocks()) {
			if (block.kind() == JavaSource.Kind.TYPE && block.exposed() && !block.header().contains("/**")) {
				offenders.add(checkout.relative(file), "the type " + block.name() + " has no Javadoc");
			}
		}
	}

	/** @param allowed paths of files that may be longer */
	Offenders longClasses(Set<String> allowed) {
		Offenders offenders = new Offenders();
		for (Path file : javaFiles(checkout.all())) {
			int lines = JavaSource.of(BundleFolder.text(file)).lines();
			if (lines >= MOST_LINES_OF_A_CLASS && !allowed.contains(checkout.relative(file))) {
				offenders.add(checkout.relative(file), lines + " lines");
			}
		}
		return offenders;
	}

	/** @param allowed methods that may be longer, as path#name */
	Offenders longMethods(Set<String> allowed) {
		Offenders offenders = new Offenders();
		for (Path file : javaFiles(checkout.all())) {
			for (JavaSource.Block block : JavaSource.of(BundleFolder.text(file)).blocks()) {
				String method = checkout.relative(file) + "#" + block.name();
				if (block.kind() == JavaSource.Kind.METHOD && block.lines() >= MOST_LINES_OF_A_METHOD
						&& !allowed.contains(method)) {
					offenders.add(method, block.lines() + " lines");
				}
			}
		}
		return offenders;
	}

	Offenders swallowedErrors() {
		Offenders offenders = found(checkout.all(), EMPTY_CATCH, "an empty catch");
		offenders.addAll(found(checkout.all(), Pattern.compile("\\.printStackTrace\\s*\\(\\s*\\)"), "calls"));
		return offenders;
	}

	Offenders openEnds() {
		Offenders offenders = new Offenders();
		for (Path file : javaFiles(checkout.all())) {
			JavaSource source = JavaSource.of(BundleFolder.text(file));
			add(file, source, source.comments(), OPEN_END, "", offenders);
		}
		return offenders;
	}

	Offenders oldDates() {
		return found(checkout.bundles(), OLD_DATES, "use java.time instead of");
	}

	Offenders sleepingTests() {
		return found(checkout.tests(), SLEEP, "wait for a condition instead of");
	}

	Offenders testsThatAreSwitchedOff() {
		return found(checkout.tests(), SWITCHED_OFF, "a test runs or does not exist:");
	}

	/** @param forbidden by short name of the bundle, beginnings of names that its code must not mention */
	Offenders mentions(Map<String, List<String>> forbidden) {
		Offenders offenders = new Offenders();
		for (BundleFolder bundle : checkout.bundles()) {
			for (String prefix : forbidden.getOrDefault(bundle.shortName(), List.of())) {
				Pattern name = Pattern.compile("(?<![\\w.])" + Pattern.quote(prefix) + "\\b");
				offenders.addAll(found(List.of(bundle), name, "mentions"));
			}
		}
		return offenders;
	}

	private Offenders found(List<BundleFolder> bundles, Pattern pattern, String what) {
		Offenders offenders = new Offenders();
		for (Path file : javaFiles(bundles)) {
			JavaSource source = JavaSource.of(BundleFolder.text(file));
			add(file, source, source.code(), pattern, what, offenders);
		}
		return offenders;
	}

	private void add(Path file, JavaSource source, String text, Pattern pattern, String what, Offenders offenders) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			offenders.add(checkout.relative(file) + ":" + source.lineOf(matcher.start()),
					(what + " " + matcher.group().replaceAll("\\s+", " ")).strip());
		}
	}

	private static List<Path> javaFiles(List<BundleFolder> bundles) {
		return bundles.stream().flatMap(bundle -> bundle.javaFiles().stream()).toList();
	}
}
