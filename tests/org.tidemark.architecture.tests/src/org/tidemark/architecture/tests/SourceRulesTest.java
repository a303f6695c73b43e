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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they look for. */
class SourceRulesTest {

	private static final String FOLDER = "src/org/tidemark/core/";
	private static final String FILE = "bundles/org.tidemark.core/src/org/tidemark/core/A.java";

	@TempDir
	private Path folder;
	private SampleCheckout sample;

	@BeforeEach
	void makeSample() {
		sample = new SampleCheckout(folder).manifest("core", "Export-Package: org.tidemark.core");
	}

	private SourceRules source(String... lines) {
		return new SourceRules(sample.in("core", FOLDER + "A.java", lines).checkout());
	}

	@Test
	void aMissingLicenceIsFound() {
		assertEquals(List.of(FILE + ": does not begin with the licence header"),
				source("package org.tidemark.core;", "// SPDX-License-Identifier: EPL-2.0").licenceHeaders().list());
		assertEquals(List.of(), source("/* SPDX-License-Identifier: EPL-2.0 */", "package org.tidemark.core;")
				.licenceHeaders().list());
	}

	@Test
	void aMissingOrSilentPackageInfoIsFound() {
		String info = "bundles/org.tidemark.core/src/org/tidemark/core/package-info.java";
		assertEquals(List.of(info + ": is missing"), source("package org.tidemark.core;").packageInfos().list());
		sample.in("core", FOLDER + "package-info.java", "package org.tidemark.core; // @NonNullByDefault");
		assertEquals(List.of(info + ": has no @NonNullByDefault",
				info + ": has no Javadoc that says what the package is for"), source("").packageInfos().list());
	}

	@Test
	void undocumentedTypesAreFoundWhereOthersSeeThem() {
		SourceRules rules = source("package org.tidemark.core;", "import java.util.List; /** Not of the type. */",
				"import java.util.Set;", "@Deprecated", "public interface A {", "  /** Said. */",
				"  record Said(int a) {", "    private record Hidden() {}", "  }",
				"  enum Unsaid { X { int x() { return 1; } } }",
				"}", "class Own {", "}");
		assertEquals(List.of(FILE + ": the type Unsaid has no Javadoc", FILE + ": the type A has no Javadoc"),
				rules.undocumentedApi().list());
	}

	@Test
	void longClassesAndMethodsAreFound() {
		String sixty = "\n".repeat(57);
		SourceRules rules = source("package org.tidemark.core;", "class A {", "  @SuppressWarnings({ \"a\", \"{\" })",
				"  public <T> int longOne(List<T> list) throws A {", "    Runnable r = () -> { };", sixty, "  }",
				"  A() {", "  }", "  int[] values = {", sixty, "  };", "  String text = \"\"\"", "    int x() {", sixty,
				"    \"\"\";", "  String text() {", "    return \"\"\"", "x\n".repeat(60), "    \"\"\";", "  }", "}",
				"\n".repeat(300));
		assertEquals(List.of(FILE + "#longOne: 62 lines"), rules.longMethods(Set.of()).list());
		assertEquals(List.of(), rules.longMethods(Set.of(FILE + "#longOne")).list());
		assertEquals(1, rules.longClasses(Set.of()).list().size());
		assertEquals(List.of(), rules.longClasses(Set.of(FILE)).list());
	}

	@Test
	void swallowedErrorsAreFound() {
		SourceRules rules = source("class A {", "  void a() {", "    try {", "    } catch (Exception e) {",
				"      // nothing", "    } catch (Error e) {", "      e.printStackTrace();", "    }",
				"    String s = \"catch (Exception e) {}\"; // e.printStackTrace()", "  }", "}");
		assertEquals(
				List.of(FILE + ":4: an empty catch catch (Exception e) { }", FILE + ":7: calls .printStackTrace()"),
				rules.swallowedErrors().list());
	}

	@Test
	void openEndsAreFoundInCommentsAlone() {
		SourceRules rules = source("class A {", "  String s = \"" + "TO" + "DO\";", "  /* " + "FIX" + "ME: later */",
				"}");
		assertEquals(List.of(FILE + ":3: " + "FIX" + "ME"), rules.openEnds().list());
	}

	@Test
	void oldDatesAreFound() {
		assertEquals(List.of(FILE + ":2: use java.time instead of java.sql.Timestamp"),
				source("import java.sql.Types;", "import java.sql.Timestamp;").oldDates().list());
	}

	@Test
	void forbiddenNamesAreFoundInCode() {
		assertEquals(List.of(FILE + ":1: mentions org.eclipse.swt"),
				source("import org.eclipse.swt.SWT;", "import my.org.eclipse.swt.SWT;", "// org.eclipse.swt")
						.mentions(Map.of("core", List.of("org.eclipse.swt"))).list());
	}

	@Test
	void sleepingAndSwitchedOffTestsAreFound() {
		String path = "tests/org.tidemark.core.tests/src/ATest.java";
		sample.with(path, "class ATest {", "  @Disabled void a() { Thread.sleep(1); }",
				"  void b() { TimeUnit.SECONDS.sleep(1); assumeTrue(false); }", "}");
		SourceRules rules = new SourceRules(sample.checkout());
		assertEquals(List.of(path + ":2: wait for a condition instead of Thread.sleep(",
				path + ":3: wait for a condition instead of TimeUnit.SECONDS.sleep("), rules.sleepingTests().list());
		assertEquals(List.of(path + ":2: a test runs or does not exist: @Disabled",
				path + ":3: a test runs or does not exist: assumeTrue("), rules.testsThatAreSwitchedOff().list());
	}
}
