/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.architecture.tests.sample.BadComponent;
import org.tidemark.architecture.tests.sample.BadHolder;
import org.tidemark.architecture.tests.sample.BadService;
import org.tidemark.architecture.tests.sample.presenter.BadPresenter;

import com.tngtech.archunit.core.domain.JavaClass;

/** The rules find what they look for. */
class ClassRulesTest {

	private static final String HOLDER = BadHolder.class.getName() + ": ";
	private static final String PRESENTER = BadPresenter.class.getName() + ": ";

	@TempDir
	private Path folder;
	private ClassRules rules;

	@BeforeEach
	void readSamples() throws IOException {
		for (Class<?> type : List.of(BadHolder.class, BadService.class, BadPresenter.class)) {
			try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
				Files.copy(in, folder.resolve(type.getSimpleName() + ".class"));
			}
		}
		rules = new ClassRules(CompiledClasses.read(List.of(folder)), ClassRulesTest::bundleOf,
				BadComponent.class.getName());
	}

	private static String bundleOf(JavaClass type) {
		return type.getPackageName().endsWith(".presenter") ? "ui"
				: type.getPackageName().endsWith(".sample") ? "connector" : "";
	}

	@Test
	void staticStateIsFound() {
		assertEquals(Set.of(HOLDER + "the static field counter is not final",
				HOLDER + "the static field HELD holds the service " + BadService.class.getName()),
				Set.copyOf(rules.staticState().list()));
	}

	@Test
	void aSingletonIsFound() {
		assertEquals(List.of(HOLDER + "has the method getInstance"), rules.singletons().list());
	}

	@Test
	void forbiddenUsesAreFound() {
		List<String> found = List.of(PRESENTER + "uses java.sql.Connection");
		assertEquals(found, rules.uses(Order.databasesInWindows()).list());
		assertEquals(found, rules.usesInPackages("presenter", List.of("java.sql")).list());
		assertEquals(List.of(PRESENTER + "uses " + BadService.class.getName()),
				rules.usesOutsideOf(Map.of("ui", List.of("java"))).list());
	}

	@Test
	void usesAgainstTheOrderAndOfServicesAreFound() {
		assertEquals(List.of(PRESENTER + "uses " + BadService.class.getName() + " of connector"),
				rules.usesAgainstTheOrder(Map.of("ui", Set.of("core"))).list());
		assertEquals(List.of(PRESENTER + "uses the service " + BadService.class.getName()),
				rules.usesOfServices("ui", Set.of("connector")).list());
	}

	@Test
	void usesOfHiddenPackagesAreFound() {
		SampleCheckout sample = new SampleCheckout(folder).manifest("connector", "Export-Package: "
				+ BadService.class.getPackageName() + ";x-friends:=\"org.tidemark.cli\"");
		assertEquals(
				List.of(PRESENTER + "uses " + BadService.class.getName() + ", which connector does not export to ui"),
				rules.usesOfHiddenPackages(sample.checkout()).list());
	}

	@Test
	void classesThatDoNotFitAreFound() {
		String presenter = BadPresenter.class.getName();
		assertEquals(
				List.of(presenter + ": is not a " + BadService.class.getName(),
						presenter + ": has no public constructor without parameters"),
				rules.misfits(Map.of(presenter, BadService.class.getName())).list());
		assertEquals(List.of(), rules.misfits(Map.of(BadHolder.class.getName(), BadService.class.getName())).list());
		assertEquals(List.of("a.B: is named by a plugin.xml and has no class file"),
				rules.misfits(Map.of("a.B", "a.C")).list());
	}
}
