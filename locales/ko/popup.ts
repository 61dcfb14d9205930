import type { PopupStrings } from '../../components/popup/strings.ts';
import { formatDate } from '../dates.ts';

/** The popup's words in Korean. */
export const popup: PopupStrings = {
  title: '백그라운더',
  site: (host) => `${host}에서 켜기`,
  noSite: '이 페이지',
  state: (state) => {
    switch (state.kind) {
      case 'restricted':
        return {
          browser: '브라우저의 자체 페이지에서는 확장 프로그램이 작동하지 않습니다.',
          store: '스토어 페이지에서는 확장 프로그램이 작동하지 않습니다.',
          pdf: 'PDF 파일은 아직 읽을 수 없습니다.',
          file: '웹 페이지만 읽습니다. 파일은 읽지 않습니다.',
        }[state.page];
      case 'private':
        return '메일, 문서, 은행, 건강 사이트는 절대 읽지 않습니다.';
      case 'everywhere-off':
        return '모든 사이트에서 꺼져 있습니다.';
      case 'site-off':
        return '이 사이트에서 꺼져 있습니다.';
      case 'not-granted':
        return '아직 이 사이트를 읽을 권한이 없습니다.';
      case 'asleep':
        return '전부터 열려 있던 페이지입니다. 지금 읽거나 새로 고치세요.';
      case 'loading':
        return '페이지를 읽는 중입니다…';
      case 'not-an-article':
        return '켜져 있습니다. 기사가 아닌 듯하여 아무것도 표시하지 않았습니다.';
      case 'annotated':
        return state.page.names.length === 0
          ? '켜져 있습니다. 이 페이지에는 아는 이름이 없습니다.'
          : `켜져 있습니다. 이름 ${state.page.names.length}개를 ${Math.max(1, Math.round(state.page.ms))}ms 만에 찾았습니다.`;
    }
  },
  readOnce: '이 페이지만 한 번 읽기',
  allowSite: (host) => `${host} 항상 읽기`,
  allowHint: '브라우저가 허용 여부를 묻습니다. 어느 쪽이든 이 기기 밖으로 나가는 것은 없습니다.',
  everywhere: '백그라운더',
  everywhereOff: '모든 사이트에서 꺼짐',
  density: '밑줄',
  densities: { first: '처음 한 번', every: '나올 때마다', none: '없음' },
  densityHints: {
    first: '이름마다 한 번만 밑줄을 긋습니다. 커서를 올리면 어디서나 설명이 나옵니다.',
    every: '이름이 나올 때마다 밑줄을 긋습니다.',
    none: '밑줄을 긋지 않습니다. 커서를 올리면 설명은 나옵니다.',
  },
  names: '이 페이지의 이름',
  groups: { people: '인물', places: '장소', organisations: '단체', other: '기타' },
  times: (count) => `${count}번`,
  more: (count) => `외 ${count}개`,
  asOf: (date) => `${formatDate(date, 'ko-KR')} 기준 설명`,
  options: '설정',
  panel: '이 기사의 등장인물',
  promise: '오프라인으로 작동하며 아무것도 보내지 않습니다.',
};
