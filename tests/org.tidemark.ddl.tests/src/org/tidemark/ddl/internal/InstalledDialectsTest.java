/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/** Dialects of an extension registry: found beside the built-in ones, broken ones alone. */
class InstalledDialectsTest {

	/** A plug-in's dialect that does what it must and nothing else. */
	public static final class Plain implements Dialect {
		@Override
		public String id() {
			return "plain";
		}

		@Override
		public String quote(String identifier) {
			return '[' + identifier + ']';
		}

		@Override
		public String quote(TableName table) {
			return quote(table.table());
		}

		@Override
		public LogicalType logicalType(String nativeType) {
			return new LogicalType.Text(0, false);
		}

		@Override
		public TypeMapping typeFor(LogicalType type, boolean inKey) {
			return TypeMapping.exact("string");
		}

		@Override
		public List<String> createTable(TableDefinition table) {
			return List.of("make " + quote(table.name()));
		}

		@Override
		public List<String> addColumn(TableName table, ColumnDefinition column) {
			return List.of("add " + quote(column.name()));
		}
	}

	/** Cannot be made. */
	public static final class Unmakeable {
		/** Fails. */
		public Unmakeable() {
			throw new IllegalStateException("no");
		}
	}

	/** Makes extensions from the classes of this test. */
	private static final class Classes extends RegistryStrategy {
		private Classes(Path folder) {
			super(new File[] { folder.toFile() }, new boolean[] { false });
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
				throws CoreException {
			try {
				return Class.forName(className).getConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(Status.error("cannot make " + className, e));
			}
		}
	}

	private final Object key = new Object();
	@TempDir
	private Path folder;
	private IExtensionRegistry registry;
	private InstalledDialects dialects;

	@BeforeEach
	void makeRegistry() throws CoreException {
		registry = RegistryFactory.createRegistry(new Classes(folder), key, key);
		plugin("org.tidemark.ddl", "<extension-point id=\"dialects\" name=\"Dialects\"/>");
		dialects = new InstalledDialects(registry);
	}

	@AfterEach
	void closeRegistry() {
		registry.stop(key);
	}

	private void plugin(String name, String content) {
		byte[] xml = ("<?xml version=\"1.0\"?><plugin>" + content + "</plugin>").getBytes(StandardCharsets.UTF_8);
		assertTrue(registry.addContribution(new ByteArrayInputStream(xml),
				new RegistryContributor(name, name, null, null), false, name, null, key));
	}

	private void dialect(String plugin, String id, Class<?> type) {
		plugin(plugin, "<extension point=\"org.tidemark.ddl.dialects\"><dialect id=\"" + id + "\" name=\"x\" class=\""
				+ type.getName() + "\"/></extension>");
	}

	@Test
	void aContributedDialectIsFoundBesideTheBuiltInOnes() throws TidemarkException {
		assertEquals(Optional.empty(), dialects.find("plain"));
		dialect("com.example", "plain", Plain.class);
		assertInstanceOf(Plain.class, dialects.find("plain").orElseThrow());
		assertSame(dialects.find("plain").orElseThrow(), dialects.find("plain").orElseThrow());
		assertInstanceOf(PostgresDialect.class, dialects.find("postgresql").orElseThrow());
		assertEquals(List.of("mysql", "opensearch", "plain", "postgresql", "risingwave", "sqlite", "starrocks"),
				dialects.ids());
	}

	@Test
	void aBuiltInDialectIsNotReplaced() throws TidemarkException {
		dialect("com.example", "mysql", Plain.class);
		assertInstanceOf(MySqlDialect.class, dialects.find("mysql").orElseThrow());
		assertEquals(1, dialects.ids().stream().filter("mysql"::equals).count());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Unmakeable|cannot make", "Plain|its class says that it is \"plain\"" })
	void aBrokenDialectFailsAlone(String name, String why) throws TidemarkException {
		dialect("com.example.broken", "broken",
				name.equals("Plain") ? Plain.class : Unmakeable.class);
		dialect("com.example.fine", "plain", Plain.class);
		TidemarkException problem = assertThrows(TidemarkException.class, () -> dialects.find("broken"));
		assertEquals(ProblemKind.FAILED, problem.kind());
		assertTrue(problem.getMessage().startsWith(
				"The dialect \"broken\" of the plug-in com.example.broken cannot be loaded: "), problem.getMessage());
		assertTrue(problem.getMessage().contains(why), problem.getMessage());
		assertEquals("Update or remove that plug-in.", problem.remedy());
		assertInstanceOf(Plain.class, dialects.find("plain").orElseThrow());
	}

	/** A dialect that says nothing of altering alters nothing, and each difference says so. */
	@Test
	void whatADialectDoesNotSayItCannotDo() {
		Dialect dialect = new Plain();
		TableDefinition before = new TableDefinition(new TableName(null, "t"),
				List.of(new ColumnDefinition("a", TypeMapping.exact("string"), true, null)), List.of(), "old");
		TableDefinition after = new TableDefinition(new TableName(null, "t"),
				List.of(new ColumnDefinition("b", TypeMapping.exact("string"), false, null)), List.of("b"), "new");
		assertEquals(
				"""
						= MissingColumn
						add [b]
						= ExtraColumn
						  plain cannot drop column "a" of this table. Leave it, or make the table anew.
						= MissingKey
						  plain cannot change the primary key of an existing table. Make the table anew and run the job with --full.
						= DifferentTableComment
						  plain cannot change this comment of an existing table.
						""",
				AlterTableTest
						.text(new TableComparison(dialect).alterations(after, new LiveTables(dialect).made(before))));
	}
}
