-- Provinces in English, for the lists of head office. Cities and counties have no English name yet.
alter table division add column name_en text;
update division d set name_en = n.name_en from (values
  ('11', 'Beijing'), ('12', 'Tianjin'), ('13', 'Hebei'), ('14', 'Shanxi'), ('15', 'Inner Mongolia'), ('21', 'Liaoning'),
  ('22', 'Jilin'), ('23', 'Heilongjiang'), ('31', 'Shanghai'), ('32', 'Jiangsu'), ('33', 'Zhejiang'), ('34', 'Anhui'),
  ('35', 'Fujian'), ('36', 'Jiangxi'), ('37', 'Shandong'), ('41', 'Henan'), ('42', 'Hubei'), ('43', 'Hunan'), ('44', 'Guangdong'),
  ('45', 'Guangxi'), ('46', 'Hainan'), ('50', 'Chongqing'), ('51', 'Sichuan'), ('52', 'Guizhou'), ('53', 'Yunnan'),
  ('54', 'Tibet'), ('61', 'Shaanxi'), ('62', 'Gansu'), ('63', 'Qinghai'), ('64', 'Ningxia'), ('65', 'Xinjiang')
) n (code, name_en) where n.code = d.code;
