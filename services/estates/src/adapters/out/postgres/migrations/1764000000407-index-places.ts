// Why: a home is found however its address is typed (1幢201室, 1-201), and by an index. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPlaces1764000000407 implements MigrationInterface {
  name = 'IndexPlaces1764000000407';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX household_place ON household USING gin (
      (regexp_replace(building || '-' || room, '[幢栋棟座楼樓室号號单單元\\s-]+', '-', 'g')) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX household_place');
  }
}
