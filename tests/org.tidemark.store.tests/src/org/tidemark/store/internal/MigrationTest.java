/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;

class MigrationTest {

	private static final String SCHEMA = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";

	@TempDir
	Path home;

	@TempDir
	Path other;

	static IntStream earlierVersions() {
		return IntStream.range(0, SqliteStoreProvider.scripts().size());
	}

	@Test
	void hasTheTablesThatTheFormatNames() throws Exception {
		TestStores.open(home).close();
		assertTrue(new TreeSet<>(TestStores.query(home, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
				.containsAll(
						List.of("database_configs", "sync_tasks", "task_units", "sync_state", "task_logs", "leases",
								"schema_version")));
		assertEquals(List.of("wal"), TestStores.query(home, "PRAGMA journal_mode"));
	}

	@ParameterizedTest
	@MethodSource("earlierVersions")
	void bringsEachEarlierVersionToTheLatest(int version) throws Exception {
		List<String> scripts = SqliteStoreProvider.scripts();
		provider(scripts.subList(0, version)).open(home).close();
		TestStores.open(home).close();
		TestStores.open(other).close();
		assertEquals(TestStores.query(other, SCHEMA), TestStores.query(home, SCHEMA));
		assertEquals(IntStream.rangeClosed(1, scripts.size()).mapToObj(Integer::toString).toList(), versions());
	}

	@Test
	void keepsWhatIsThereWhenALaterVersionComes() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
			store.tasks().add(TestStores.runningHere("job"));
		}
		try (MetadataStore store = provider(next("ALTER TABLE leases ADD COLUMN note TEXT")).open(home)) {
			assertEquals("shop", store.connections().find("shop").orElseThrow().name());
			assertEquals("job", store.tasks().list(9).get(0).name());
		}
		assertEquals(List.of("1"),
				TestStores.query(home, "SELECT count(*) FROM pragma_table_info('leases') WHERE name = 'note'"));
		assertEquals(SqliteStoreProvider.scripts().size() + 1, versions().size());
	}

	@Test
	void leavesTheStoreAsItWasWhenAScriptFails() throws Exception {
		TestStores.open(home).close();
		List<String> before = TestStores.query(home, SCHEMA);
		SqliteStoreProvider broken = provider(next("CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)"));
		TidemarkException e = assertThrows(TidemarkException.class, () -> broken.open(home));
		assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
		assertEquals(before, TestStores.query(home, SCHEMA));
		TestStores.open(home).close();
	}

	@Test
	void refusesAStoreOfALaterProgramAndLeavesItAlone() throws Exception {
		provider(next("CREATE TABLE later (a)")).open(home).close();
		byte[] before = Files.readAllBytes(file());
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(home));
		assertEquals(ProblemKind.USAGE, e.kind());
		int known = SqliteStoreProvider.scripts().size();
		assertEquals("The metadata store " + file() + " has version " + (known + 1)
				+ "; this program knows versions up to " + known + ". Nothing was changed.", e.getMessage());
		assertArrayEquals(before, Files.readAllBytes(file()));
	}

	@Test
	void refusesADatabaseOfAnotherProgramAndLeavesItAlone() throws Exception {
		TestStores.execute(home, "CREATE TABLE theirs (a)");
		byte[] before = Files.readAllBytes(file());
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(home));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().startsWith(file() + " is a database of another program"), e.getMessage());
		assertArrayEquals(before, Files.readAllBytes(file()));
	}

	@Test
	void namesTheDamagedFile() throws Exception {
		Files.writeString(file(), "this is not a database, and long enough to have a header of one hundred bytes. "
				.repeat(20));
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(home));
		assertEquals(ProblemKind.FAILED, e.kind());
		assertTrue(e.getMessage().startsWith("The metadata store " + file() + " is damaged"), e.getMessage());
		assertTrue(e.remedy().startsWith("Restore the file from a backup"), e.remedy());
	}

	@Test
	void namesTheFileWhosePagesAreDamaged() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
		}
		byte[] bytes = Files.readAllBytes(file());
		Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
		Files.write(file(), bytes);
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(home));
		assertTrue(e.getMessage().startsWith("The metadata store " + file() + " is damaged"), e.getMessage());
	}

	@Test
	void namesTheFolderThatCannotBeMade() throws Exception {
		Path blocked = Files.createFile(home.resolve("file")).resolve("sub");
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(blocked));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().startsWith(blocked + " cannot be created or written"), e.getMessage());
		assertTrue(e.remedy().contains("--home"), e.remedy());
	}

	@Test
	void refusesAFolderInPlaceOfTheFile() throws Exception {
		Files.createDirectory(file());
		TidemarkException e = assertThrows(TidemarkException.class, () -> TestStores.open(home));
		assertTrue(e.getMessage().startsWith(file() + " is not a file"), e.getMessage());
	}

	@Test
	void isMadeOnceWhenManyOpenItAtOnce() throws Exception {
		int many = 8;
		CyclicBarrier start = new CyclicBarrier(many);
		Callable<String> opening = () -> {
			start.await();
			try (MetadataStore store = TestStores.open(home)) {
				return store.tasks().add(TestStores.runningHere("job")).name();
			}
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
			List<Future<String>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				all.add(threads.submit(opening));
			}
			for (Future<String> one : all) {
				assertEquals("job", one.get());
			}
		}
		assertEquals(List.of("8"), TestStores.query(home, "SELECT count(*) FROM sync_tasks"));
		assertEquals(SqliteStoreProvider.scripts().size(), versions().size());
	}

	@Test
	void saysThatItIsClosed() throws Exception {
		MetadataStore store = TestStores.open(home);
		store.close();
		store.close();
		TidemarkException e = assertThrows(TidemarkException.class, () -> store.tasks().list(1));
		assertEquals("The metadata store " + file() + " was closed already.", e.getMessage());
	}

	private static SqliteStoreProvider provider(List<String> scripts) {
		return new SqliteStoreProvider(Map.of(), Clock.systemUTC(), scripts);
	}

	private static List<String> next(String script) {
		List<String> scripts = new ArrayList<>(SqliteStoreProvider.scripts());
		scripts.add(script);
		return scripts;
	}

	private List<String> versions() throws Exception {
		return TestStores.query(home, "SELECT version FROM schema_version ORDER BY version");
	}

	private Path file() {
		return home.resolve("tidemark.db");
	}
}
